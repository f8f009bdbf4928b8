import { describe, expect, it } from 'vitest'
import { readContentFolder } from '../../../../src/collections/content-folder.ts'
import {
  describeResults,
  describeStatement,
} from '../../../../src/islands/number-line/describe-results.ts'
import { groupStatements } from '../../../../src/pages/tools/_laboratory-page.ts'

const measured = { name: 'ferritin', unit: 'ng/mL', second: 'saturation', secondUnit: '%' }
const { library } = await readContentFolder()
const entry = library?.laboratory.get('ferritin')
const sections = library && entry ? groupStatements(library, entry) : []
const listStatements = (group: string) =>
  (sections.find(({ id }) => id === group)?.statements ?? []).map(({ source, rules }) => ({
    source: source.label,
    rules,
  }))
const tell = (group: string, results: { value?: number; second?: number }) =>
  describeResults(listStatements(group), results, measured)

describe('what the guidelines of the content say of a result', () => {
  it('names those whose limits hold an adult’s result', () => {
    expect(tell('adults', { value: 40 })).toContain(
      '40 ng/mL lies within the limits of AASM 2025, AAN 2016, NICE CKS.',
    )
    expect(tell('adults', { value: 60 })).toContain('NICE CKS leaves it open')
  })

  it('sends a higher result to the second test, and takes its answer', () => {
    expect(tell('adults', { value: 150 })).toContain('With saturation, AASM 2025 may say more')
    expect(tell('adults', { value: 150, second: 15 })).toContain('within the limits of AASM 2025')
    expect(tell('adults', { value: 150, second: 30 })).toContain('within no limit')
  })

  it('tells tablets or a drip from a drip only', () => {
    const [academy] = listStatements('adults')
    if (!academy) throw new Error('no statement')
    expect(describeStatement(academy, { value: 75 }, measured).words).toContain('tablets or a drip')
    expect(describeStatement(academy, { value: 76, second: 30 }, measured).words).toBe(
      'Names 76 ng/mL with 30%: a drip only',
    )
  })

  it('draws no limit for pregnancy or dialysis, where the guidelines draw none', () => {
    for (const group of ['pregnancy', 'dialysis']) {
      expect(tell(group, { value: 30 })).toContain('No guideline that we read draws a limit')
    }
    expect(sections.find(({ id }) => id === 'dialysis')?.notice?.text).toContain('kidney team')
  })

  it('sends a child to a doctor', () => {
    expect(sections.find(({ id }) => id === 'child')?.notice?.text).toContain('doctor')
  })

  it('speaks of no dose', () => {
    const words = JSON.stringify(entry)
    expect(words).not.toMatch(/\d\s*(?:mg|mcg|milligrams?|tablets a day)\b/i)
  })
})
