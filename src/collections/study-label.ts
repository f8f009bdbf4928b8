import type { Library, Study } from './library.ts'
import { oncePerLibrary } from './once-per-library.ts'

/** Of a title that stands in for an author: whole words, up to so many letters, that a figure has room for. */
const TITLE_LETTERS = 17

/** The label of every study by its id: see `buildStudyLabels`. */
export const getStudyLabels = oncePerLibrary(({ studies }: Library) =>
  buildStudyLabels(studies.values()),
)

/** Every study as a figure names it: "Cho 2016"; letters keep two of one author and year apart, titles stand in for authors. */
export function buildStudyLabels(studies: Iterable<Study>): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const [label, members] of Map.groupBy(studies, describeStudy)) {
    const ids = members.map(({ id }) => id).sort()
    ids.forEach((id, index) => {
      labels.set(id, ids.length === 1 ? label : `${label}${nameByLetter(index)}`)
    })
  }
  return labels
}

/** 0 is a, 25 is z, 26 is aa. */
function nameByLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : `${nameByLetter(Math.floor(index / 26) - 1)}${letter}`
}

function describeStudy({ id, citation }: Study): string {
  // Names are printed as in PubMed: family name, then initials.
  const family = citation.authors?.[0]?.replace(/\s+[\p{Lu}-]{1,4}$/u, '')
  const year = citation.year === undefined ? '(no date)' : String(citation.year)
  if (family) return `${family} ${year}`
  const title = citation.title?.replace(/[[\].]/g, '')
  const start = shorten(title?.split(/\s+/) ?? citation.called?.split(/\s+/) ?? nameById(id))
  return `${title === undefined ? start : `“${start}”`} ${year}`
}

function shorten(words: readonly string[]): string {
  const fits = words.findIndex(
    (_, index) => words.slice(0, index + 1).join(' ').length > TITLE_LETTERS,
  )
  if (fits === -1) return words.join(' ')
  return `${words
    .slice(0, Math.max(1, fits))
    .join(' ')
    .replace(/[,:;]$/, '')}…`
}

/** Where neither author nor title was seen, the file's name has to do; a year in it was not seen either. */
function nameById(id: string): string[] {
  const [first = '', ...rest] = id.split('-').filter((word) => !/^\d+$/.test(word))
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
}
