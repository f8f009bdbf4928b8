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

  describe('where studies in words did not all find the same', () => {
    const mix = (...found: [Contrast['direction'], number][]) =>
      found.map(([direction, participants], i) =>
        buildContrast({ study: `s${String(i)}`, direction, participants }),
      )

    it.each([
      ['better', 'one favours an ice bath'],
      ['worse', 'one found an ice bath worse than the comparison'],
    ] as const)('shows a %s trial beside one that says nothing', (direction, told) => {
      expect(say(mix([direction, 600], ['unclear', 400]))).toBe(
        `Two trials of 1,000 people: ${told}, one did not report which side did better.`,
      )
    })

    it('does not count a trial that says nothing among those that found no clear benefit', () => {
      expect(say(mix(['no-clear-difference', 600], ['unclear', 400]))).toBe(
        'Two trials of 1,000 people: one found no clear benefit of an ice bath for symptoms, one did not report which side did better. A benefit that matters is unlikely, yet no study can rule out a small one.',
      )
    })

    it('tells the same where the evidence is very uncertain', () => {
      const poor = mix(['better', 30], ['unclear', 10], ['unclear', 10]).map((row) => ({
        ...row,
        riskOfBias: 'high' as const,
      }))
      expect(say(poor)).toMatch(
        /Three trials of 50 people: one favours it, two did not report which side did better\.$/,
      )
    })

    it('hides no trial that points another way than the rest', () => {
      expect(say(mix(['better', 500], ['better', 400], ['no-clear-difference', 100]))).toBe(
        'An ice bath reduces symptoms. Three trials of 1,000 people: two favour it, one found no clear benefit.',
      )
      expect(say(mix(['no-clear-difference', 900], ['worse', 100]), stockings)).toMatch(
        /: one found no clear benefit of wool socks for symptoms, one found wool socks worse than the comparison\. /,
      )
      expect(say(mix(['worse', 900], ['better', 100]), stockings)).toMatch(
        /: one favours them, one found them worse than the comparison\.$/,
      )
    })
  })

  it('does not say that nothing was reported where the figures were pooled', () => {
    const unclear = { direction: 'unclear', participants: 200 } as const
    expect(say([buildPrinted('a', [-0.5, -4, 3], unclear)])).toMatch(/found no clear benefit/)
  })

  it('does not take people without a comparison for trials, however far they were raised', () => {
    const series = buildContrast({
      ...large,
      designClass: 'uncontrolled',
      comparison: 'none',
    })
    const judgements = [{ domain: 'upgrade', change: 2, because: 'Large.', studies: [] }] as const
    const rating = rate(buildBody([series], { judgements }))
    expect(say([], { rating })).toBe('One study of 800 people had no comparison group.')
  })

  it('says where a form was tested, if not in these people', () => {
    expect(say([], { testedOnlyIn: ['pregnant women'] })).toBe(
      'An ice bath has been tested only in pregnant women. What it does in others is not known.',
    )
    expect(say([], { ...stockings, testedOnlyIn: ['pregnant women', 'children'] })).toBe(
      'Wool socks have been tested only in pregnant women and in children. What they do in others is not known.',
    )
  })

  it('improves or worsens what is good, and reduces or increases what is not', () => {
    const quality = { outcome: { phrase: 'quality of life', better: 'higher' } } as const
    expect(say([buildContrast(large)], quality)).toBe(
      'An ice bath improves quality of life. One trial of 800 people favours it.',
    )
    expect(say([buildContrast({ ...large, direction: 'worse' })], quality)).toMatch(
      /^An ice bath worsens quality of life\./,
    )
    expect(say([buildContrast({ ...large, direction: 'worse' })])).toBe(
      'An ice bath increases symptoms. One trial of 800 people found it worse than the comparison.',
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
