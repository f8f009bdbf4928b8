import type { ContentFiles } from '../content-files.ts'
import { describePath } from '../place.ts'
import type { Problem } from '../problems.ts'
import { checkMdxBodies } from './mdx-body.ts'
import { buildContentNameHider } from '../reading/content-names.ts'
import { listReadableTexts } from '../reading/readable-texts.ts'
import type { ReadableText } from '../reading/readable-texts.ts'
import { measureReading } from '../reading/reading-grade.ts'
import type { Reading } from '../reading/reading-grade.ts'

/** Highest school grade by Flesch and Kincaid: this site's promise to tired readers. */
const HIGHEST_GRADES = { summary: 8, text: 11 } as const

// The formula was made for passages; of a handful of words it says nothing.
const FEWEST_WORDS = 10

/** Short answers, summaries and fair sentences are easy to read, the rest is not hard. */
export function checkReadingGrades(content: ContentFiles): readonly Problem[] {
  const hideNames = buildContentNameHider(content)
  // Where a mark is broken, words cannot be told from what belongs to it.
  const broken = new Set(checkMdxBodies(content).map(({ file }) => file))
  return listReadableTexts(content).flatMap((readable) => {
    if (readable.section && broken.has(readable.file.file)) return []
    const reading = measureReading(readable.text, hideNames)
    const highest = HIGHEST_GRADES[readable.kind]
    if (reading.words < FEWEST_WORDS) return []
    return round(reading.grade) > highest ? [describe(readable, reading, highest)] : []
  })
}

function describe(readable: ReadableText, reading: Reading, highest: number): Problem {
  const { file, path = [], section } = readable
  const perSentence = round(reading.words / reading.sentences)
  const perWord = (reading.syllables / reading.words).toFixed(2)
  return {
    name: 'ReadingGradeTooHigh',
    file: file.file,
    line: section?.line ?? file.lineOf(path),
    path: section ? `"${section.heading}"` : describePath(file.value, path),
    expected: `a reading grade of ${String(highest)} or less`,
    received: `${round(reading.grade).toFixed(1)} (${String(perSentence)} words in a sentence, ${perWord} syllables in a word)`,
    remedy: 'Make sentences shorter, or put short everyday words in place of long ones.',
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
