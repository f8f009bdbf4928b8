import { expect, test } from 'vitest'
import { buildCertaintyStairs } from '../../src/charts/cumulative.ts'
import { buildDayCurve } from '../../src/charts/day-curve.ts'
import { DIRECTION_LANES, findUnpooled } from '../../src/charts/effect-direction.ts'
import { buildForest, describeForest } from '../../src/charts/forest.ts'
import { buildFunnel, describeFunnel } from '../../src/charts/funnel.ts'
import { buildNumberLine } from '../../src/charts/number-line.ts'
import { buildPeople } from '../../src/charts/people.ts'
import { rate } from '../../src/evidence/index.ts'
import { makeBody, makeContrast } from '../unit/charts/synthetic-body.ts'

const POOLED = makeBody([
  makeContrast(1, { reported: { estimate: -4, standardError: 1.8 } }),
  makeContrast(2, { reported: { estimate: -2.5, standardError: 1.7 } }),
  makeContrast(3, { reported: { estimate: -9, standardError: 9 } }),
  makeContrast(4, { reported: { estimate: -1, standardError: 0.9 } }),
])

test('the forest of four trials is as it was looked at', () => {
  const rating = rate(POOLED)
  const data = describeForest(rating, POOLED)
  if (!data) throw new Error('nothing was pooled')
  const shapes = buildForest(data)
  expect([
    ...shapes.trials.map(
      ({ trial, line, centre, size, goesOnLeft, goesOnRight }) =>
        `${trial.label} ${goesOnLeft ? '<' : ''}${line.from} [${centre}, ${size} px] ${line.to}${goesOnRight ? '>' : ''}`,
    ),
    `diamond ${shapes.pooled?.line.from} ${shapes.pooled?.centre} ${shapes.pooled?.line.to}`,
    `prediction ${shapes.pooled?.prediction?.line.from} ${shapes.pooled?.prediction?.line.to}`,
    `band ${shapes.band?.from} ${shapes.band?.to}`,
    `axis ${shapes.ticks.map(({ value, at }) => `${value}@${at}`).join(' ')}`,
  ]).toMatchInlineSnapshot(`
    [
      "Trial 1 56.2 [65, 9 px] 73.8",
      "Trial 2 60.4 [68.8, 9 px] 77.1",
      "Trial 3 8.4 [52.5, 5 px] 96.6",
      "Trial 4 68.1 [72.5, 14 px] 76.9",
      "diamond 62.4 69.8 77.2",
      "prediction 59.6 80",
      "band 67.5 75",
      "axis -30@0 -20@25 -10@50 0@75 10@100",
    ]
  `)
})

test('the directions of four studies are as they were looked at', () => {
  const body = makeBody([
    makeContrast(1, { participants: 400 }),
    makeContrast(2, { direction: 'worse' }),
    makeContrast(3, { direction: 'no-clear-difference' }),
    makeContrast(4, { direction: 'unclear', participants: undefined }),
  ])
  expect(
    findUnpooled(rate(body), body.contrasts).map(
      ({ contrast, mark }) =>
        `${contrast.label}, lane ${DIRECTION_LANES.indexOf(mark.lane)}, ${mark.isOpen ? 'open' : 'filled'}: ${mark.path}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "Trial 1, lane 0, filled: M0 -10.1l10.3 17.7h-20.6z",
      "Trial 2, lane 2, filled: M0 7.5l7.6 -13.2h-15.2z",
      "Trial 3, lane 1, filled: M-5.6 0a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0 -11.2 0z",
      "Trial 4, lane 1, open: M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
    ]
  `)
})

test('the stair of a rating that rose and fell is as it was looked at', () => {
  const rating = rate(POOLED)
  const history = (['very-low', 'low', 'moderate', 'low'] as const).map((certainty, index) => ({
    year: 2001 + index,
    rating: { ...rating, certainty },
  }))
  expect(
    buildCertaintyStairs(history).map(
      ({ year, from, at, isLast }) =>
        `${year} ${from ?? 'starts'} -> ${at}${isLast ? ' ends' : ''}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "2001 starts -> 12.5",
      "2002 12.5 -> 37.5",
      "2003 37.5 -> 62.5",
      "2004 62.5 -> 37.5 ends",
    ]
  `)
})

test('the funnel of ten trials is as it was looked at', () => {
  const body = makeBody(
    Array.from({ length: 10 }, (_, index) =>
      makeContrast(index, {
        reported: { estimate: -3 + ((index * 7) % 5) - 2, standardError: 0.5 + index / 4 },
      }),
    ),
  )
  const data = describeFunnel(rate(body), body)
  if (!data) throw new Error('no funnel was drawn')
  const { points, tip, feet, effects, standardErrors } = buildFunnel(data)
  expect([
    points.map(({ x, y }) => `${x},${y}`).join(' '),
    `tip ${tip}, feet ${feet.left} ${feet.right}`,
    `across ${effects.ticks.map(({ value, at }) => `${value}@${at}`).join(' ')}`,
    `down ${standardErrors.ticks.map(({ value, at }) => `${value}@${at}`).join(' ')}`,
  ]).toMatchInlineSnapshot(`
    [
      "35.7,16.7 50,25 64.3,33.3 42.9,41.7 57.1,50 35.7,58.3 50,66.7 64.3,75 42.9,83.3 57.1,91.7",
      "tip 48.5, feet 6.5 90.5",
      "across -10@0 -5@35.7 0@71.4",
      "down 0@0 1@33.3 2@66.7 3@100",
    ]
  `)
})

test('a number line and people are as they were looked at', () => {
  const line = buildNumberLine({
    unit: 'ng/mL',
    range: [0, 300],
    bands: [
      { label: 'usual', from: 15, to: 250 },
      { label: 'below', to: 75 },
    ],
    value: 42,
  })
  const people = buildPeople({ count: 36 })
  expect([
    `${line.rows.map(({ line: { from, to } }) => `${from}-${to}`).join(' ')}, reader ${line.value?.at}`,
    people.affected
      .map(({ column, row, columns, rows }) => `${columns}x${rows} at ${column},${row}`)
      .join('; '),
    people.others
      .map(({ column, row, columns, rows }) => `${columns}x${rows} at ${column},${row}`)
      .join('; '),
  ]).toMatchInlineSnapshot(`
    [
      "5-83.3 0-25, reader 14",
      "20x1 at 0,0; 16x1 at 0,1",
      "4x1 at 16,1; 20x3 at 0,2",
    ]
  `)
})

test('the course of a day, from noon to noon, is as it was looked at', () => {
  const { path, peak, trough, ticks } = buildDayCurve({
    peak: { from: 23, to: 3 },
    trough: { from: 9, to: 11 },
    start: 12,
  })
  const everyThirdHour = path.split('L').filter((_, index) => index % 12 === 0)
  expect([
    `high ${peak.from}-${peak.to}, low ${trough.from}-${trough.to}`,
    everyThirdHour.join(' '),
    `hours ${ticks.map(({ hour, at }) => `${hour}@${at}`).join(' ')}`,
  ]).toMatchInlineSnapshot(`
    [
      "high 45.8-62.5, low 87.5-95.8",
      "M0 95.7 12.5 75.1 25 44.9 37.5 16.6 50 1.1 62.5 11.6 75 58.5 87.5 96.9 100 95.7",
      "hours 12@0 18@25 0@50 6@75 12@100",
    ]
  `)
})
