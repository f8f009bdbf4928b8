import { expect, test } from 'vitest'
import { listSections } from '../../../../src/collections/reading/mdx-sections.ts'
import {
  buildNameHider,
  measureReading,
} from '../../../../src/collections/reading/reading-grade.ts'

test('the formula gives what it gives by hand', () => {
  // 6 words in 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59.
  const { grade, ...counts } = measureReading('The cat sat on the mat.')
  expect(counts).toEqual({ sentences: 1, words: 6, syllables: 6 })
  expect(grade).toBeCloseTo(-1.45, 10)
})

test('long words and long sentences raise the grade', () => {
  const easy = measureReading('Walk by day. Rest at night.').grade
  const hard = measureReading(
    'Systematic investigation of ambulatory interventions necessitates considerable methodological sophistication.',
  ).grade
  expect(easy).toBeLessThan(3)
  expect(hard).toBeGreaterThan(20)
})

test('a sentence ends at a semicolon and a colon too, and not inside a figure', () => {
  expect(measureReading('It fell: by 3.5 points; no more.').sentences).toBe(3)
})

test('names from the content count as one short word', () => {
  const hide = buildNameHider(['gabapentin enacarbil', 'gabapentin'])
  const { words, syllables } = measureReading('It was Gabapentin enacarbil that they gave.', hide)
  expect({ words, syllables }).toEqual({ words: 6, syllables: 6 })
  expect(measureReading('gabapentinoids', hide).syllables).toBeGreaterThan(1)
})

test('nothing to read has no grade', () => {
  expect(measureReading('')).toEqual({ grade: 0, sentences: 0, words: 0, syllables: 0 })
})

test('a body is measured by its sections, with their lines, without marks and tables', () => {
  const text = [
    'Before.',
    '',
    '## What was tried',
    '',
    'A walk [by day](/x/). <Cite id="a-2020-b" />',
    '',
    '| one | two |',
    '| --- | --- |',
  ].join('\n')
  expect(listSections({ text, firstLine: 10 })).toEqual([
    { heading: '', line: 10, text: 'Before.' },
    { heading: 'What was tried', line: 12, text: 'A walk by day. ' },
  ])
})
