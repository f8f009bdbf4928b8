/** What a task may use while it runs. */
export interface Running<Answer> {
  /** Reports a part of the answer before the rest is here. */
  readonly early: (answer: Answer) => Promise<void>
  /** Aborted as soon as a newer task begins. */
  readonly signal: AbortSignal
}

/**
 * Lets only the newest of several overlapping tasks report: an older answer that arrives late never
 * overwrites a newer one. Failures of older tasks are dropped as well.
 */
export function createLastQuestion(): <Answer>(
  task: (running: Running<Answer>) => Promise<Answer>,
  report: {
    readonly done: (answer: Answer) => void
    readonly failed: () => void
    readonly early?: (answer: Answer) => Promise<void> | void
  },
) => Promise<void> {
  let newest = new AbortController()
  return async (task, { done, failed, early }) => {
    newest.abort()
    const mine = new AbortController()
    newest = mine
    const { signal } = mine
    try {
      const answer = await task({
        signal,
        early: async (part) => {
          if (!signal.aborted) await early?.(part)
        },
      })
      if (!signal.aborted) done(answer)
    } catch {
      if (!signal.aborted) failed()
    }
  }
}
