import { expect } from 'vitest'

/**
 * Holds a result to what a paper printed: within half of the last printed digit.
 *
 * Data and printed results of the published analyses were read, with page and table, as the data sets of the R package metadat
 * and the worked examples of metafor quote them: figures only. Where those note that a paper prints a figure that its own data do
 * not give, that figure is left out, and the test says so.
 */
export function expectPrinted(received: number | undefined, printed: string): void {
  const digits = printed.split('.')[1]?.length ?? 0
  expect(received, `printed as ${printed}`).toBeTypeOf('number')
  // A hair above one half, since a figure such as 0.0125 can lie on the edge of rounding.
  expect(Math.abs(received! - Number(printed)), `printed as ${printed}`).toBeLessThanOrEqual(
    0.5000001 * 10 ** -digits,
  )
}
