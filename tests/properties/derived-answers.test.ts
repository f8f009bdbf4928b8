import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CERTAINTY_LEVELS,
  FIRST_TRIAL_REACHES,
  findWhatHoldsItUp,
  findWhatWouldMoveIt,
  LARGEST_NEXT_TRIAL,
  nameGap,
  poolCumulatively,
  poolRandomEffects,
  rate,
  rateBlindedOnly,
  rateByYear,
  SMALLEST_NEXT_TRIAL,
  CONTRAST_DIRECTIONS,
  DIRECTIONS,
  MECHANISM_LEVELS,
  type Certainty,
  type EvidenceBody,
  type Scenario,
} from '../../src/evidence/index.ts'
import { addTrial, assumeFinding } from '../../src/evidence/rating/next-trial.ts'
import { buildBody } from '../unit/evidence/build-body.ts'
import { contrasts, estimates } from './arbitraries.ts'

const RUNS = { numRuns: 1000 }
const rank = (level: Certainty) => CERTAINTY_LEVELS.length - 1 - CERTAINTY_LEVELS.indexOf(level)

const body = contrasts.map((rows) => buildBody(rows))
const scenario: fc.Arbitrary<Scenario> = fc.record(
  {
    excludeHighRisk: fc.boolean(),
    blindedOnly: fc.boolean(),
    untilYear: fc.integer({ min: 1990, max: 2026 }),
    heterogeneity: fc.constantFrom('reml', 'dersimonian-laird'),
  },
  { requiredKeys: [] },
)

describe('what holds a rating up', () => {
  it('is each trial without whose papers, all deleted, the rating of the rest is another one', () => {
    fc.assert(
      fc.property(body, scenario, (whole, switched) => {
        const before = rate(whole, switched)
        const deleted = new Map(
          whole.contrasts
            .filter(({ id }) => before.counted.includes(id))
            .map(({ trial }) => {
              const contrasts = whole.contrasts.filter((contrast) => contrast.trial !== trial)
              return [trial, rate({ ...whole, contrasts }, switched)]
            }),
        )
        const expected = [...deleted].flatMap(([trial, { certainty, direction }]) =>
          certainty === before.certainty && direction === before.direction
            ? []
            : [{ trial, certainty, direction }],
        )
        const found = findWhatHoldsItUp(whole, switched)
        const byTrial = (a: { trial: string }, b: { trial: string }) =>
          a.trial.localeCompare(b.trial)
        expect(
          found
            .map(({ trial, certainty, direction }) => ({ trial, certainty, direction }))
            .sort(byTrial),
        ).toEqual(expected.sort(byTrial))
      }),
      RUNS,
    )
  })
})

describe('what would move a rating', () => {
  const rateWith = (whole: EvidenceBody, switched: Scenario, participants: number) => {
    const finding = assumeFinding(whole, rate(whole, switched), switched)!
    return rank(rate(addTrial(whole, { participants, finding }), switched).certainty)
  }

  it('is a trial that lifts the level, and would not with one person fewer', () => {
    const kinds = { trial: 0, none: 0 }
    fc.assert(
      fc.property(body, scenario, (whole, switched) => {
        const before = rate(whole, switched)
        const next = findWhatWouldMoveIt(whole, switched)
        kinds[next.kind]++
        if (next.kind === 'none') {
          if (before.certainty === 'high') return
          expect(rateWith(whole, switched, LARGEST_NEXT_TRIAL)).toBeLessThanOrEqual(
            rank(before.certainty),
          )
          return
        }
        expect(rank(next.to)).toBeGreaterThan(rank(before.certainty))
        expect(rateWith(whole, switched, next.participants)).toBe(rank(next.to))
        if (next.participants === SMALLEST_NEXT_TRIAL) return
        const fewer = rateWith(whole, switched, next.participants - 1)
        expect(fewer).toBeLessThan(rank(next.to))
        // A first trial may pass a level on the way to the one that is asked of it.
        if (before.basis === 'randomised') expect(fewer).toBeLessThanOrEqual(rank(before.certainty))
        else expect(rank(next.to)).toBeLessThanOrEqual(rank(FIRST_TRIAL_REACHES))
      }),
      RUNS,
    )
    expect(kinds.trial).toBeGreaterThan(300)
    expect(kinds.none).toBeGreaterThan(10)
  })
})

describe('a rating by year', () => {
  it('rises through the years, and ends with the rating itself', () => {
    fc.assert(
      fc.property(body, scenario, (whole, switched) => {
        const entries = rateByYear(whole, switched)
        const years = entries.map(({ year }) => year)
        expect(years).toEqual([...new Set(years)].sort((a, b) => a - b))
        const rating = rate(whole, switched)
        if (rating.certainty === 'none') expect(entries).toEqual([])
        else expect(entries.at(-1)!.rating).toEqual(rating)
        for (const { year, rating } of entries.slice(0, -1))
          expect(rating).toEqual(rate(whole, { ...switched, untilYear: year }))
      }),
      RUNS,
    )
  })
})

describe('the blinded trials alone', () => {
  it('are set apart exactly where both kinds of control count, and then rate as if alone', () => {
    fc.assert(
      fc.property(body, (whole) => {
        const { counted } = rate(whole)
        const controls = new Set(
          whole.contrasts
            .filter(({ id }) => counted.includes(id))
            .map(({ comparison }) => ['placebo', 'sham'].includes(comparison)),
        )
        const alone = rateBlindedOnly(whole)
        expect(alone !== undefined).toBe(controls.size === 2)
        if (alone) expect(alone).toEqual(rate(whole, { blindedOnly: true }))
      }),
      RUNS,
    )
  })
})

describe('a contrast that answers another question', () => {
  it('changes neither certainty nor direction nor effect, whatever it found', () => {
    const elsewhere = fc.constantFrom(
      { comparison: 'head-to-head' },
      { population: 'dialysis' },
      { form: 'another-form' },
      { outcome: 'sleep' },
      { role: 'other' },
      { withdrawn: 'retracted' },
    ) as fc.Arbitrary<Partial<EvidenceBody['contrasts'][number]>>
    fc.assert(
      fc.property(
        body,
        elsewhere,
        fc.constantFrom(...CONTRAST_DIRECTIONS),
        (whole, changes, direction) => {
          const before = rate(whole)
          fc.pre(before.basis !== 'head-to-head')
          const other = {
            ...whole.contrasts[0]!,
            ...changes,
            direction,
            participants: 5000,
            id: 'other/row/form',
            study: 'other',
            trial: 'other',
          }
          const after = rate({ ...whole, contrasts: [...whole.contrasts, other] })
          const { leftOut, ...rest } = before
          expect(after).toEqual({ ...rest, leftOut: after.leftOut })
          expect(after.leftOut).toHaveLength(leftOut.length + 1)
        },
      ),
      RUNS,
    )
  })
})

describe('a cumulative pool', () => {
  it('is at each study the pool of all up to it', () => {
    fc.assert(
      fc.property(estimates, (studies) => {
        const pools = poolCumulatively(studies)
        expect(pools).toHaveLength(studies.length)
        expect(pools.at(-1)).toEqual(poolRandomEffects(studies))
        expect(pools[0]).toEqual(poolRandomEffects(studies.slice(0, 1)))
      }),
      RUNS,
    )
  })
})

describe('the gap between story and proof', () => {
  it('never calls a good story none, nor nothing tested tried, in all combinations', () => {
    let named = 0
    for (const certainty of CERTAINTY_LEVELS)
      for (const direction of certainty === 'none' ? [undefined] : DIRECTIONS)
        for (const mechanism of MECHANISM_LEVELS) {
          const { id, words } = nameGap({ certainty, direction, mechanism })
          const isGood = mechanism === 'established' || mechanism === 'plausible'
          expect(words.startsWith('A good story')).toBe(isGood)
          expect(id.endsWith('-trial') && words.includes('no trial')).toBe(certainty === 'none')
          named++
        }
    expect(named).toBe(4 * (4 * 5 + 1))
  })
})
