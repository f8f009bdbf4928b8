/** The run with the most points in all: its scores were seen together. Of equal ones the first. */
export function pickBestRun(runs: readonly (readonly number[])[]): readonly number[] | undefined {
  const sum = (scores: readonly number[]): number => scores.reduce((all, one) => all + one, 0)
  return runs.toSorted((a, b) => sum(b) - sum(a))[0]
}
