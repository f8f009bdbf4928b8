import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CERTAINTY_LEVELS,
  CRITERION_ANSWERS,
  MECHANISM_CRITERIA,
  MECHANISM_LEVELS,
  rate,
  rateMechanism,
  RULES,
  statement,
  type Contrast,
  type CriterionAnswer,
} from '../../src/evidence/index.ts'
import { suggestRiskOfBias } from '../../src/evidence/certainty/risk-of-bias.ts'
import { weighRows } from '../../src/evidence/certainty/counted-evidence.ts'
import { poolBody } from '../../src/evidence/rating/pool-body.ts'
import { buildBody, buildPrinted, SEVERITY } from '../unit/evidence/build-body.ts'
import { contrasts } from './arbitraries.ts'

const RUNS = { numRuns: 1000 }

describe('a rating of any body', () => {
  it('does not depend on the order of the studies, to the last digit', () => {
    const shuffled = contrasts.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([rows, again]) => {
        expect(rate(buildBody(again))).toEqual(rate(buildBody(rows)))
      }),
      RUNS,
    )
  })

  it('puts each contrast either among what counts or among what is left out, once', () => {
    fc.assert(
      fc.property(contrasts, (rows) => {
        const { counted, leftOut } = rate(buildBody(rows))
        const seen = [...counted, ...leftOut.map(({ contrast }) => contrast)]
        expect(seen.sort()).toEqual(rows.map(({ id }) => id).sort())
      }),
      RUNS,
    )
  })

  it('is never "none" where a study exists, and never below very low', () => {
    fc.assert(
      fc.property(contrasts, (rows) => {
        const { certainty, direction } = rate(buildBody(rows))
        expect(certainty).not.toBe('none')
        expect(direction).toBeDefined()
      }),
      RUNS,
    )
  })

  it('is the same after a round trip through JSON, as the browser gets it', () => {
    fc.assert(
      fc.property(contrasts, (rows) => {
        const body = buildBody(rows)
        const copy = JSON.parse(JSON.stringify(body)) as typeof body
        expect(rate(copy)).toEqual(rate(body))
      }),
      RUNS,
    )
  })
})

describe('the sentence of a body in words', () => {
  const WORDS = {
    better: /favours? it|favours? a bath/,
    'no-clear-difference': /found no clear benefit/,
    worse: /found (it|a bath) worse/,
    unclear: /did not report/,
  } as const

  it('names each thing that its studies found, and nothing else, unless they disagree', () => {
    fc.assert(
      fc.property(contrasts, (rows) => {
        const rating = rate(buildBody(rows))
        const { basis, direction, effect, counted } = rating
        const isCompared = basis === 'randomised' || basis === 'controlled'
        fc.pre(isCompared && !effect && direction !== 'mixed')
        const said = statement({
          rating,
          form: { inSentence: 'a bath', isPlural: false },
          outcome: { phrase: 'symptoms', better: 'lower' },
          conditionName: 'itchy ears',
        })
        const found = new Set(
          rows.filter(({ id }) => counted.includes(id)).map((row) => row.direction),
        )
        for (const [what, words] of Object.entries(WORDS))
          expect(words.test(said), `${what}: ${said}`).toBe(found.has(what as 'better'))
      }),
      RUNS,
    )
  })
})

describe('risk of bias', () => {
  const suggest = (rows: readonly Contrast[]) => {
    const counted = weighRows(rows)
    const pool = poolBody(counted, { outcome: SEVERITY, basis: 'randomised' })
    return {
      inWords: suggestRiskOfBias({ rows: counted }).change,
      pooled: pool && suggestRiskOfBias({ rows: counted, pool }).change,
    }
  }

  it('never gets worse when a high-risk study is taken away', () => {
    fc.assert(
      fc.property(contrasts, fc.boolean(), (rows, isAllPrinted) => {
        const all = isAllPrinted ? rows.filter(({ reported }) => reported) : rows
        const high = all.find(({ riskOfBias }) => riskOfBias === 'high')
        fc.pre(high !== undefined && all.length > 1)
        const before = suggest(all)
        const after = suggest(all.filter((row) => row !== high))
        expect(after.inWords).toBeGreaterThanOrEqual(before.inWords)
        if (isAllPrinted) expect(after.pooled).toBeGreaterThanOrEqual(before.pooled!)
      }),
      RUNS,
    )
  })
})

describe('inconsistency', () => {
  it('is never forgiven for want of a prediction interval: with a common effect I² decides', () => {
    fc.assert(
      fc.property(contrasts, (rows) => {
        const { effect, steps } = rate(buildBody(rows), { heterogeneity: 'common-effect' })
        fc.pre(effect !== undefined && effect.k > 1)
        const { change } = steps.find(({ domain }) => domain === 'inconsistency')!
        expect(change < 0).toBe(effect!.i2! >= RULES.inconsistency.i2ForOneLevel.value)
      }),
      RUNS,
    )
  })
})

describe('imprecision', () => {
  const rank = (level: (typeof CERTAINTY_LEVELS)[number]) => CERTAINTY_LEVELS.indexOf(level)
  const tenths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 10)

  it('never gives more certainty to a wider interval', () => {
    fc.assert(
      fc.property(
        tenths(-100, 100),
        tenths(1, 60),
        tenths(1, 60),
        tenths(0, 60),
        tenths(0, 60),
        fc.integer({ min: 5, max: 800 }),
        (estimate, down, up, moreDown, moreUp, participants) => {
          const narrow = [estimate, estimate - down, estimate + up] as const
          const wide = [estimate, narrow[1] - moreDown, narrow[2] + moreUp] as const
          const certainty = (printed: readonly [number, number, number]) =>
            rate(buildBody([buildPrinted('a', printed, { participants })])).certainty
          expect(rank(certainty(wide))).toBeGreaterThanOrEqual(rank(certainty(narrow)))
        },
      ),
      RUNS,
    )
  })
})

describe('the mechanism', () => {
  it('is never rated lower for a better criterion, in all 256 cases', () => {
    const judge = (answer: CriterionAnswer) => ({ answer, because: 'seen', studies: [] })
    const level = (answers: readonly CriterionAnswer[]) => {
      const [measurable, target, reaches, tracks] = answers.map(judge)
      const rated = rateMechanism({
        measurable: measurable!,
        target: target!,
        reaches: reaches!,
        tracks: tracks!,
      })
      return MECHANISM_LEVELS.indexOf(rated.level)
    }
    // Worst to best as far as the rules tell them apart: "no" and "unknown" weigh the same.
    const better: Readonly<Record<CriterionAnswer, CriterionAnswer[]>> = {
      yes: [],
      partly: ['yes'],
      no: ['partly', 'yes', 'unknown'],
      unknown: ['partly', 'yes', 'no'],
    }
    let compared = 0
    for (let code = 0; code < 4 ** MECHANISM_CRITERIA.length; code++) {
      const answers = MECHANISM_CRITERIA.map(
        (_, i) => CRITERION_ANSWERS[Math.floor(code / 4 ** i) % 4]!,
      )
      answers.forEach((answer, i) => {
        for (const raised of better[answer]) {
          expect(level(answers.with(i, raised))).toBeLessThanOrEqual(level(answers))
          compared++
        }
      })
    }
    expect(compared).toBe(2 * 4 ** 4 * 3.5)
  })
})
