import { describe, expect, it } from 'vitest'
import {
  rate,
  statement,
  type Contrast,
  type StatementFacts,
} from '../../../../src/evidence/index.ts'
import { buildBody, buildContrast, buildPrinted, SEVERITY } from '../build-body.ts'

function say(contrasts: readonly Contrast[], changes: Partial<StatementFacts> = {}) {
  return statement({
    rating: rate(buildBody(contrasts)),
    form: { inSentence: 'an ice bath', isPlural: false },
    outcome: { phrase: 'symptoms', better: 'lower', isPrimary: true, scale: SEVERITY.scale },
    conditionName: 'itchy ears',
    ...changes,
  })
}
const stockings = { form: { inSentence: 'wool socks', isPlural: true } }
const large = { participants: 800 }

describe('the sentence a reader sees', () => {
  it('says how many points and how many count as noticeable, at each certainty', () => {
    const effect = [-6, -8, -4] as const
    expect(say([buildPrinted('a', effect, large)])).toBe(
      'An ice bath reduces symptoms by about 6 points on a 0 to 40 scale; 3 counts as noticeable.',
    )
    expect(say([buildPrinted('a', effect, { participants: 200 })])).toBe(
      'An ice bath likely reduces symptoms by about 6 points on a 0 to 40 scale; 3 counts as noticeable.',
    )
    expect(say([buildPrinted('a', effect, { participants: 100 })], stockings)).toBe(
      'Wool socks may reduce symptoms by about 6 points on a 0 to 40 scale; 3 counts as noticeable.',
    )
  })

  it('agrees in number with a plural form', () => {
    expect(say([buildPrinted('a', [-6, -8, -4], large)], stockings)).toMatch(
      /^Wool socks reduce symptoms/,
    )
  })

  it('does not round an effect past what people notice', () => {
    expect(say([buildPrinted('a', [-2.8, -2.9, -2.7], large)])).toBe(
      'An ice bath reduces symptoms by about 2.8 points on a 0 to 40 scale, less than the 3 that counts as noticeable.',
    )
  })

  it('counts the trials where nothing is pooled', () => {
    expect(say([buildContrast(large)])).toBe(
      'An ice bath reduces symptoms. One trial of 800 people favours it.',
    )
  })

  it('does not call it "no clear benefit" where trials differ too much for their pool to show anything', () => {
    const people = { participants: 120 }
    const contrasts = [
      buildPrinted('a', [-9, -10, -8], people),
      buildPrinted('b', [-5, -6, -4], people),
      buildPrinted('c', [-1, -2, 0], people),
      buildPrinted('d', [0, -1, 1], people),
    ]
    expect(say(contrasts)).toMatch(
      /Four trials of 480 people differ too much from each other to tell\.$/,
    )
    const alike = contrasts.map((_, i) => buildPrinted(`s${i}`, [-0.2, -1.2, 0.8], people))
    expect(say(alike)).not.toMatch(/differ too much/)
  })

  it('does not call it a finding where no study said how the groups compare', () => {
    expect(
      say([buildContrast({ participants: 35, riskOfBias: 'high', direction: 'unclear' })]),
    ).toMatch(/One trial of 35 people did not report which side did better\.$/)
    expect(say([buildContrast({ ...large, direction: 'unclear' })])).toBe(
      'One trial of 800 people did not report which side did better.',
    )
  })

  it('says where a form was tested, if not in these people', () => {
    expect(say([], { testedOnlyIn: ['pregnant women'] })).toBe(
      'An ice bath has been tested only in pregnant women. What it does in others is not known.',
    )
    expect(say([], { ...stockings, testedOnlyIn: ['pregnant women', 'children'] })).toBe(
      'Wool socks have been tested only in pregnant women and in children. What they do in others is not known.',
    )
  })

  it('improves what is good and worsens what gets worse', () => {
    const quality = { outcome: { phrase: 'quality of life', better: 'higher' } } as const
    expect(say([buildContrast(large)], quality)).toBe(
      'An ice bath improves quality of life. One trial of 800 people favours it.',
    )
    expect(say([buildContrast({ ...large, direction: 'worse' })])).toBe(
      'An ice bath worsens symptoms. One trial of 800 people found it worse than the comparison.',
    )
  })

  it('admits very low certainty and tells what the studies found', () => {
    const poor = { riskOfBias: 'high', participants: 35 } as const
    const start =
      'We do not know whether an ice bath reduces symptoms: the evidence is very uncertain.'
    expect(say([buildContrast({ ...poor, direction: 'no-clear-difference' })])).toBe(
      `${start} One trial of 35 people found no clear benefit.`,
    )
    expect(say([buildContrast(poor)])).toBe(`${start} One trial of 35 people favours it.`)
    expect(say([buildContrast({ ...poor, direction: 'worse' })])).toBe(
      `${start} One trial of 35 people found it worse than the comparison.`,
    )
    expect(
      say([
        buildContrast({ ...poor, study: 'a' }),
        buildContrast({ ...poor, study: 'b', direction: 'worse' }),
      ]),
    ).toBe(`${start} Two trials of 70 people disagree.`)
  })

  it('says when there was no comparison, or only one with other treatments', () => {
    const series = buildContrast({
      designClass: 'uncontrolled',
      comparison: 'none',
      participants: 1,
    })
    expect(say([series])).toMatch(/One study of 1 person had no comparison group\.$/)
    const rival = buildContrast({ comparison: 'head-to-head' })
    expect(say([rival], stockings)).toMatch(
      /One trial of 50 people compared them only with other treatments or other forms of them\.$/,
    )
  })

  it('does not take "no clear benefit" for a proof', () => {
    expect(
      say([buildContrast({ participants: 120, direction: 'no-clear-difference' })], stockings),
    ).toBe(
      'One trial of 120 people found no clear benefit of wool socks for symptoms. A benefit that matters is less likely, yet not ruled out.',
    )
  })

  it('says that trials disagree', () => {
    const contrasts = [
      buildContrast({ study: 'a', participants: 1200 }),
      buildContrast({ study: 'b', participants: 1000, direction: 'worse' }),
    ]
    expect(say(contrasts)).toBe(
      'Two trials of 2,200 people disagree on whether an ice bath reduces symptoms.',
    )
  })

  it('says that it makes no difference where an interval shows it', () => {
    expect(say([buildPrinted('a', [0, -1, 1], large)])).toBe(
      'An ice bath likely makes little or no difference to symptoms.',
    )
  })

  it('says that nobody tested it, and for what, where it was tested for something else', () => {
    expect(say([])).toBe('Nobody has tested an ice bath in people with itchy ears.')
    const sleep = { outcome: { phrase: 'sleep', better: 'higher', isPrimary: false } } as const
    expect(say([], sleep)).toBe(
      'Nobody has tested an ice bath for sleep in people with itchy ears.',
    )
    expect(say([], { people: 'pregnant women with itchy ears' })).toBe(
      'Nobody has tested an ice bath in pregnant women with itchy ears.',
    )
  })

  it('does not say that nobody tested it when the reader switched the studies off', () => {
    const body = buildBody([buildContrast()])
    const rating = rate(body, { off: ['first-2020'] })
    expect(say([], { rating })).toBe(
      'No study of an ice bath in people with itchy ears is left that counts.',
    )
    const elsewhere = rate(buildBody([buildContrast({ population: 'dialysis' })]))
    expect(say([], { rating: elsewhere })).toBe(
      'Nobody has tested an ice bath in people with itchy ears.',
    )
  })
})
