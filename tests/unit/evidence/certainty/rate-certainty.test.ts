import { describe, expect, it } from 'vitest'
import { rate, RULES, type Judgement } from '../../../../src/evidence/index.ts'
import { buildBody, buildContrast } from '../build-body.ts'

const large = buildContrast({ participants: 500 })
const judge = (changes: Partial<Judgement>): Judgement => ({
  domain: 'risk-of-bias',
  change: 0,
  because: 'The reason.',
  studies: [],
  ...changes,
})

describe('certainty', () => {
  it.each([
    ['high', 'randomised', 'placebo'],
    ['low', 'controlled', 'usual-care'],
    ['very-low', 'uncontrolled', 'none'],
  ] as const)('starts at %s for %s studies', (certainty, designClass, comparison) => {
    expect(rate(buildBody([{ ...large, designClass, comparison }])).certainty).toBe(certainty)
  })

  it('has one step for the start and one for each domain, and their sum is the level', () => {
    const { steps, certainty } = rate(buildBody([buildContrast({ riskOfBias: 'high' })]))
    expect(steps.map(({ domain }) => domain)).toEqual([
      'start',
      'risk-of-bias',
      'inconsistency',
      'indirectness',
      'imprecision',
      'publication-bias',
      'upgrade',
    ])
    expect(steps.every(({ because }) => /^[A-Z\d].*\.$/.test(because))).toBe(true)
    expect(certainty).toBe('very-low')
  })

  it('keeps the computed step beside the recorded judgement that overrules it', () => {
    const judgements = [judge({ domain: 'imprecision', change: -2, studies: ['first-2020'] })]
    const { steps, certainty } = rate(buildBody([large], { judgements }))
    expect(certainty).toBe('low')
    expect(steps.find(({ domain }) => domain === 'imprecision')).toEqual({
      domain: 'imprecision',
      change: -2,
      because: 'The reason.',
      decidedBy: 'recorded',
      overruled: { change: 0, because: '500 people took part, 400 or more.' },
      studies: ['first-2020'],
    })
  })

  it('does not call it an overrule where only a person can judge', () => {
    const judgements = [judge({ domain: 'indirectness', change: -1 })]
    const { steps } = rate(buildBody([large], { judgements }))
    const step = steps.find(({ domain }) => domain === 'indirectness')
    expect(step).toMatchObject({ change: -1, decidedBy: 'recorded' })
    expect(step?.overruled).toBeUndefined()
  })

  it('raises studies without randomisation by a recorded upgrade, and never randomised ones', () => {
    const judgements = [judge({ domain: 'upgrade', change: 1 })]
    const cohort = { ...large, designClass: 'controlled' } as const
    expect(rate(buildBody([cohort], { judgements })).certainty).toBe('moderate')
    const small = { ...large, participants: 200 }
    expect(rate(buildBody([small], { judgements })).certainty).toBe('moderate')
  })

  it('refuses a judgement that moves the wrong way or gives no reason', () => {
    const call = (judgement: Judgement) => () =>
      rate(buildBody([large], { judgements: [judgement] }))
    expect(call(judge({ change: 1 }))).toThrow(
      'rateCertainty: change of risk-of-bias must be a whole number from -2 to 0, received 1',
    )
    expect(call(judge({ domain: 'upgrade', change: -1 }))).toThrow(RangeError)
    expect(call(judge({ because: ' ' }))).toThrow('needs its reason')
  })

  it('prints a meaning and a source for each of its constants', () => {
    for (const rules of Object.values(RULES)) {
      for (const { meaning, source, value } of Object.values(rules)) {
        expect(meaning).toMatch(/\.$/)
        expect(source.length).toBeGreaterThan(5)
        expect(value).toBeGreaterThan(0)
      }
    }
  })

  it('writes the figure into the meaning where that names it', () => {
    const { inconsistency, indirectness, imprecision, upgrade } = RULES
    const risk = RULES['risk-of-bias']
    const named = [
      [inconsistency.i2ForOneLevel, '50%', 50],
      [inconsistency.i2ForTwoLevels, '75%', 75],
      [inconsistency.dissentingShare, 'a quarter', 1 / 4],
      [indirectness.specialPopulationShare, 'Three quarters', 3 / 4],
      [risk.shareForOneLevel, 'Half', 1 / 2],
      [risk.shareForTwoLevels, 'Three quarters', 3 / 4],
      [imprecision.confidence, '5%', 1 - 0.05 / 2],
      [upgrade.atMost, 'two levels', 2],
    ] as const
    for (const [{ meaning, value }, words, figure] of named) {
      expect(meaning).toContain(words)
      expect(value).toBe(figure)
    }
  })

  it('adds no more levels by an upgrade than its rule allows', () => {
    const cohort = { ...large, designClass: 'controlled' } as const
    const raise = (change: number) =>
      rate(buildBody([cohort], { judgements: [judge({ domain: 'upgrade', change })] })).certainty
    expect(raise(RULES.upgrade.atMost.value)).toBe('high')
    expect(() => raise(RULES.upgrade.atMost.value + 1)).toThrow(RangeError)
  })
})
