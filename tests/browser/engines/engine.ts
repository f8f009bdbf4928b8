/** A browser that is driven by what runs in its page: enough to see that the site works in it. */
export interface Engine {
  goto(url: string): Promise<void>
  /** Value of an expression in the page; a promise is waited for. Plain values only. */
  evaluate(expression: string): Promise<unknown>
  close(): Promise<void>
}

const PAUSE_MS = 200

/** Waits until an expression is true in the page. A page that is just being left counts as not yet. */
export async function waitFor(engine: Engine, expression: string, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000
  let last: unknown
  while (Date.now() < end) {
    try {
      last = await engine.evaluate(`Boolean(${expression})`)
      if (last === true) return
    } catch (error) {
      last = error
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS))
  }
  throw new Error(`never true: ${expression} (last: ${String(last)})`)
}
