/**
 * Lets only the newest of several overlapping tasks report: an older answer that arrives late never
 * overwrites a newer one. Failures of older tasks are dropped as well.
 */
export function createLastQuestion(): <Answer>(
  task: () => Promise<Answer>,
  report: { done: (answer: Answer) => void; failed: () => void },
) => Promise<void> {
  let newest = 0
  return async (task, { done, failed }) => {
    newest += 1
    const mine = newest
    try {
      const answer = await task()
      if (mine === newest) done(answer)
    } catch {
      if (mine === newest) failed()
    }
  }
}
