import { expect, test } from 'vitest'
import type { Study } from '../../../src/collections/library.ts'
import { buildStudyLabels } from '../../../src/collections/study-label.ts'
import { toContrasts } from '../../../src/collections/to-contrasts.ts'

const context = { label: 'Smith 2020', outcomes: new Map() }

type Row = NonNullable<Study['outcomes']>[number]

const row: Row = {
  measure: 'diary total',
  outcome: 'attacks',
  scale: 'diary',
  better: 'lower',
  kind: 'final',
  asReported: 'Fewer attacks.',
  byArm: { walk: { n: 25, mean: 12, se: 1.2 }, rest: { n: 16, mean: 16, sd: 6 } },
  contrasts: [
    {
      form: 'walking',
      comparison: 'attention',
      treatmentArm: 'walk',
      controlArm: 'rest',
      role: 'primary',
      direction: 'better',
      directionBasis: '12 against 16',
    },
  ],
}

function makeStudy(changes: Partial<Study>): Study {
  return {
    id: 'smith-2020-walking',
    kind: 'rct',
    about: ['walking'],
    citation: { authors: ['Smith AB', 'Doe C'], year: 2020 },
    population: { group: 'adults', nRandomised: 44, nAnalysed: 41 },
    outcomes: [row],
    finding: 'Fewer attacks with walking.',
    read: { as: 'abstract' },
    ...changes,
  }
}

test('a standard error becomes the spread of people, so that both arms can be compared', () => {
  const [contrast] = toContrasts(makeStudy({}), context)
  expect(contrast?.arms?.treatment.standardDeviation).toBeCloseTo(6, 12)
  expect(contrast?.arms?.control).toEqual({ n: 16, mean: 16, standardDeviation: 6 })
})

test('the people of a comparison are those of its two arms, not of the whole trial', () => {
  const [contrast] = toContrasts(makeStudy({}), context)
  expect(contrast?.participants).toBe(41)
  const [threeArms] = toContrasts(
    makeStudy({ population: { group: 'adults', nAnalysed: 90 } }),
    context,
  )
  expect(threeArms?.participants).toBe(41)
})

test('in a crossover nobody is counted twice', () => {
  const [contrast] = toContrasts(makeStudy({ kind: 'crossover-rct' }), context)
  expect(contrast).toMatchObject({ isCrossover: true, participants: 25, designClass: 'randomised' })
})

test('people come from the record where no arm gives them, and stay unknown where nobody does', () => {
  const bare = { ...row, byArm: undefined }
  const ofStudy = makeStudy({ outcomes: [bare] })
  expect(toContrasts(ofStudy, context)[0]?.participants).toBe(41)
  const unknown = makeStudy({ outcomes: [bare], population: { group: 'adults' } })
  expect(toContrasts(unknown, context)[0]?.participants).toBeUndefined()
})

test('an arm without a spread gives no arms to pool', () => {
  const means = { walk: { n: 25, mean: 12 }, rest: { n: 16, mean: 16 } }
  const [contrast] = toContrasts(makeStudy({ outcomes: [{ ...row, byArm: means }] }), context)
  expect(contrast?.arms).toBeUndefined()
})

test('a printed difference is taken with its interval and exact p, never with the bound of a p', () => {
  const effect = { type: 'MD', estimate: -4, ci95: [-7, -1], p: '<0.05' } as const
  const [contrast] = toContrasts(makeStudy({ outcomes: [{ ...row, effect }] }), context)
  expect(contrast?.reported).toEqual({
    estimate: -4,
    interval: { lower: -7, upper: -1 },
    standardError: undefined,
    p: undefined,
    sizes: { treatment: 25, control: 16 },
  })
})

test('a standardised difference is no difference in points', () => {
  const effect = { type: 'SMD', estimate: -0.5, ci95: [-0.9, -0.1] } as const
  const [contrast] = toContrasts(makeStudy({ outcomes: [{ ...row, effect }] }), context)
  expect(contrast?.reported).toBeUndefined()
})

test.each([
  ['rct', 'randomised'],
  ['nonrandomised-trial', 'controlled'],
  ['cohort', 'controlled'],
  ['single-arm-trial', 'uncontrolled'],
  ['case-series', 'uncontrolled'],
] as const)('a %s starts as %s evidence', (kind, designClass) => {
  expect(toContrasts(makeStudy({ kind }), context)[0]?.designClass).toBe(designClass)
})

test('a review rates nothing, whatever its rows say', () => {
  expect(toContrasts(makeStudy({ kind: 'meta-analysis' }), context)).toEqual([])
})

test('before and after in one arm of a randomised trial is no comparison', () => {
  const alone = {
    ...row,
    contrasts: row.contrasts?.map((one) => ({ ...one, comparison: 'none' as const })),
  }
  expect(toContrasts(makeStudy({ outcomes: [alone] }), context)[0]?.designClass).toBe(
    'uncontrolled',
  )
})

test('two contrasts of one row and form have ids of their own', () => {
  const twice = { ...row, contrasts: [...(row.contrasts ?? []), ...(row.contrasts ?? [])] }
  const ids = toContrasts(makeStudy({ outcomes: [twice] }), context).map(({ id }) => id)
  expect(ids).toEqual(['smith-2020-walking/1/walking', 'smith-2020-walking/1/walking-2'])
})

test('companion papers share a trial', () => {
  expect(toContrasts(makeStudy({}), context)[0]?.trial).toBe('smith-2020-walking')
  expect(toContrasts(makeStudy({ trial: 'walk-trial' }), context)[0]?.trial).toBe('walk-trial')
})

test('a study is named by family name and year, with a letter where two would be the same', () => {
  const labels = buildStudyLabels([
    makeStudy({}),
    makeStudy({ id: 'smith-2020-running' }),
    makeStudy({ id: 'cobban-2024', citation: { authors: ['Çoban Ö'], year: 2024 } }),
    makeStudy({ id: 'zirak', citation: { authors: ['Zirak Aliabadi A'], year: 2020 } }),
    makeStudy({
      id: 'nobody',
      citation: { title: '[A trial of walking in the rain]', year: 2021 },
    }),
  ])
  expect(Object.fromEntries(labels)).toEqual({
    'smith-2020-running': 'Smith 2020a',
    'smith-2020-walking': 'Smith 2020b',
    'cobban-2024': 'Çoban 2024',
    zirak: 'Zirak Aliabadi 2020',
    nobody: '“A trial of…” 2021',
  })
})

test('letters go on after z where a name and a year are those of many studies', () => {
  const many = Array.from({ length: 54 }, (_, index) =>
    makeStudy({ id: `smith-2020-${String(index).padStart(2, '0')}` }),
  )
  const labels = buildStudyLabels(many)
  expect(labels.get('smith-2020-25')).toBe('Smith 2020z')
  expect(labels.get('smith-2020-26')).toBe('Smith 2020aa')
  expect(labels.get('smith-2020-53')).toBe('Smith 2020bb')
})

test('the whole of a three-armed trial is not taken for the two arms compared', () => {
  const unsized: Row = {
    ...row,
    byArm: undefined,
    contrasts: (row.contrasts ?? []).map((contrast) => ({
      ...contrast,
      treatmentArm: undefined,
      controlArm: undefined,
    })),
  }
  const arms = [{ name: 'walk' }, { name: 'run' }, { name: 'rest' }]
  const count = (names: typeof arms) =>
    toContrasts(makeStudy({ arms: names, outcomes: [unsized] }), context)[0]?.participants
  expect(count(arms)).toBeUndefined()
  expect(count(arms.slice(1))).toBe(41)
})
