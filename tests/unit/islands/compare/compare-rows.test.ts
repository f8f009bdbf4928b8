import { describe, expect, it } from 'vitest'
import {
  buildCompareRows,
  describeDifferences,
} from '../../../../src/islands/compare/compare-rows.ts'
import type { ComparedForm } from '../../../../src/islands/compare/compared-form.ts'

const walking: ComparedForm = {
  id: 'walking',
  name: 'Walking',
  address: '/interventions/walking/walking/',
  isReference: false,
  statement: 'Walking may help.',
  certainty: 'low',
  because: 'imprecision',
  direction: 'helps',
  effect: '−2.0 points (−3.0 to −1.0)',
  effectDetail: '',
  trials: 2,
  participants: 1200,
  isAtLeast: true,
  mechanism: 'plausible',
  gap: 'A good story.',
  givenBy: ['Yourself'],
  needsBloodTest: false,
  harms: ['Sore feet.'],
  positions: [],
  supports: ['No single study.'],
  next: 'A trial of 100 people.',
}
const charm: ComparedForm = {
  ...walking,
  id: 'charm',
  name: 'Charm',
  certainty: 'none',
  direction: 'untested',
  effect: undefined,
  trials: 0,
  participants: 0,
  isAtLeast: false,
  mechanism: 'none',
  gap: 'No story, and no trial.',
  harms: [],
}

const find = (forms: readonly ComparedForm[], name: string) =>
  buildCompareRows(forms).find((row) => row.name === name)

describe('two to four forms side by side', () => {
  it('has a cell for every form in every row', () => {
    const rows = buildCompareRows([walking, charm, walking, charm])
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      expect(row.cells).toHaveLength(4)
      for (const { text, list } of row.cells) expect(text ?? list?.length).toBeTruthy()
    }
  })

  it('tells rows that differ from rows that are the same, and marks the surest', () => {
    expect(find([walking, charm], 'How sure')).toMatchObject({
      differs: true,
      cells: [{ text: 'low', mark: 'surest here' }, { text: 'untested' }],
    })
    expect(find([walking, charm], 'Who gives it')?.differs).toBe(false)
  })

  it('marks nobody as surest where all are as sure, and nothing untested ever', () => {
    for (const forms of [
      [walking, walking],
      [charm, charm],
    ]) {
      const cells = find(forms, 'How sure')?.cells ?? []
      expect(cells.map(({ mark }) => mark)).toEqual([undefined, undefined])
    }
  })

  it('never ranks effects, which come from different trials', () => {
    const row = find([walking, { ...walking, effect: '−9.0 points (−10.0 to −8.0)' }], 'Effect')
    expect(row?.differs).toBeUndefined()
    expect(row?.cells.map(({ mark }) => mark)).toEqual([undefined, undefined])
  })

  it('says that a least number of people is one, and that nobody was studied', () => {
    expect(find([walking, charm], 'People')?.cells).toMatchObject([
      { text: 'at least 1,200', mark: 'most here' },
      { text: 'nobody' },
    ])
  })

  it('does not take missing harms for safety', () => {
    expect(find([walking, charm], 'Harms')?.cells[1]?.text).toContain('no promise')
  })

  it('sums up what differs and what does not', () => {
    const words = describeDifferences(buildCompareRows([walking, charm]))
    expect(words).toContain('They differ in: how sure')
    expect(words).toContain('The same for all: who gives it, blood test first.')
  })
})
