import { expect, it } from 'vitest'
import { pickBestRun } from '../../bench/lighthouse/best-run.ts'

it('the best run is one that was seen, and no mixture of several', () => {
  const runs = [
    [100, 90, 100, 96],
    [98, 100, 100, 100],
    [100, 100, 90, 100],
  ]
  expect(pickBestRun(runs)).toBe(runs[1])
})

it('of equal runs the first is told, and of none nothing', () => {
  const runs = [
    [100, 99],
    [99, 100],
  ]
  expect(pickBestRun(runs)).toBe(runs[0])
  expect(pickBestRun([])).toBeUndefined()
})
