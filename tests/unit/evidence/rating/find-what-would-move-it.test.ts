import { describe, expect, it } from 'vitest'
import { findWhatWouldMoveIt } from '../../../../src/evidence/index.ts'
import { buildBody, buildContrast, buildPrinted, SEVERITY } from '../build-body.ts'

const WITHOUT_SCALE = { id: 'mood', name: 'Mood' }

describe('what would move a rating', () => {
  it('is nothing where it is at the top', () => {
    const body = buildBody([buildContrast({ participants: 500 })])
    expect(findWhatWouldMoveIt(body)).toEqual({
      kind: 'none',
      because: 'It is at the highest level already.',
    })
  })

  it('is, for an untested form, half of the optimal information size, enough to tell the smallest difference from none', () => {
    expect(findWhatWouldMoveIt(buildBody([]))).toEqual({
      kind: 'trial',
      participants: 112,
      to: 'moderate',
      because:
        'A first trial of 112 people, blinded and at low risk of bias, that finds the smallest difference that matters (3), would lift it to moderate certainty.',
    })
  })

  it('is, for an untested form without a scale, half of the rule of thumb', () => {
    const body = buildBody([], { outcome: { ...WITHOUT_SCALE, id: 'severity' } })
    expect(findWhatWouldMoveIt(body)).toMatchObject({ participants: 200, to: 'moderate' })
  })

  it('calls it a first randomised trial where there is only a series or a cohort', () => {
    for (const designClass of ['uncontrolled', 'controlled'] as const) {
      const next = findWhatWouldMoveIt(buildBody([buildContrast({ designClass })]))
      expect(next).toMatchObject({ participants: 112, to: 'moderate' })
      expect(next.because).toMatch(/^A first randomised trial of 112 people/)
    }
  })

  it('fills up the people that words alone still lack, in the direction of the majority', () => {
    expect(findWhatWouldMoveIt(buildBody([buildContrast({ participants: 150 })]))).toEqual({
      kind: 'trial',
      participants: 250,
      to: 'high',
      because:
        'One more trial of 250 people, blinded and at low risk of bias, that also finds it better, would lift it to high certainty.',
    })
  })

  it('outweighs an old trial at high risk of bias', () => {
    const body = buildBody([buildContrast({ participants: 600, riskOfBias: 'high' })])
    // 600 of 801 people are less than three quarters.
    expect(findWhatWouldMoveIt(body)).toMatchObject({ participants: 201, to: 'moderate' })
  })

  it('narrows an interval that holds no difference, with the effect that was pooled', () => {
    const body = buildBody([buildPrinted('a', [-5, -11, 1], { participants: 300 })])
    const next = findWhatWouldMoveIt(body)
    expect(next).toMatchObject({ kind: 'trial', to: 'moderate' })
    expect(next.because).toContain('that finds the same effect')
  })

  it('is nothing where the effect lies on the smallest difference itself, and says why', () => {
    const body = buildBody([buildPrinted('a', [-3, -4, -2], { participants: 900 })])
    expect(findWhatWouldMoveIt(body)).toEqual({
      kind: 'none',
      because:
        'More people alone would not lift it, not even one more trial of 10,000 with the same effect: at 3 points the effect lies too close to the smallest difference that matters (3) to be told from it.',
    })
  })

  it('is nothing while missing studies are suspected', () => {
    const because = 'Two registered trials were never published.'
    const body = buildBody([buildContrast({ participants: 900 })], {
      judgements: [{ domain: 'publication-bias', change: -1, because, studies: [] }],
    })
    expect(findWhatWouldMoveIt(body)).toEqual({
      kind: 'none',
      because:
        'More people alone would not lift it, not even one more trial of 10,000: studies with other results would still seem to be missing.',
    })
  })

  it('takes the spread from the arms, then from the precision, where the scale has none', () => {
    const scale = { ...SEVERITY.scale!, standardDeviation: undefined }
    const outcome = { ...SEVERITY, scale }
    const arm = (mean: number) => ({ n: 40, mean, standardDeviation: 8 })
    const arms = { treatment: arm(-9), control: arm(-4) }
    const known = buildContrast({ scale: 'points', participants: 80, arms })
    const printed = {
      ...known,
      arms: undefined,
      reported: { estimate: -5, standardError: 8 * Math.sqrt(2 / 40) },
    }
    const size = (contrast: typeof known) => findWhatWouldMoveIt(buildBody([contrast], { outcome }))
    expect(size(known)).toMatchObject({ kind: 'trial' })
    expect(size(printed)).toEqual(size(known))
    expect(size({ ...printed, participants: undefined })).toEqual({
      kind: 'none',
      because:
        'No study says how widely people differ, so the size of a next trial cannot be told.',
    })
  })

  it('takes no spread from arms on another scale than the pool', () => {
    const scale = { ...SEVERITY.scale!, standardDeviation: undefined }
    const outcome = { ...SEVERITY, scale }
    const arm = (mean: number, standardDeviation: number) => ({ n: 150, mean, standardDeviation })
    const own = buildContrast({
      scale: 'points',
      participants: 300,
      arms: { treatment: arm(-9, 16), control: arm(-4, 16) },
    })
    // In minutes of sleep, say.
    const arms = { treatment: arm(300, 90), control: arm(250, 90) }
    const other = buildContrast({ study: 'other', scale: 'minutes', participants: 40, arms })
    const widened = { ...other, arms: { treatment: arm(300, 900), control: arm(250, 900) } }
    const size = (row: typeof own) => findWhatWouldMoveIt(buildBody([own, row], { outcome }))
    expect(size(other)).toMatchObject({ kind: 'trial' })
    expect(size(widened)).toEqual(size(other))
  })

  it('counts the trial whatever the reader switched', () => {
    const body = buildBody([buildContrast({ participants: 150 })])
    const switched = { untilYear: 2020, blindedOnly: true, excludeHighRisk: true }
    expect(findWhatWouldMoveIt(body, switched)).toMatchObject({ participants: 250, to: 'high' })
  })
})
