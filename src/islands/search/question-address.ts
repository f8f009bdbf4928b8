import { writeSearchAddress, type SearchState } from './search-address.ts'

/** With each new address the browser fetches and draws the site's icon again, which takes longer than the answer. */
const PAUSE_MS = 400

/** Keeps the question that `read` returns in the address of the page. */
export interface QuestionAddress {
  /** Now, as a step of the history. */
  push(): void
  /** Once the reader has stopped typing, in place of the step that stands there. */
  replaceSoon(): void
  /** Now, in its place. */
  replace(): void
  /** The question was read from there: what was to be replaced soon is not. */
  follow(): void
}

export function createQuestionAddress(read: () => SearchState): QuestionAddress {
  let timer: ReturnType<typeof setTimeout> | undefined

  /** The address of the question, unless it is that of the page already. */
  function findNew(): string | undefined {
    const address = location.pathname + writeSearchAddress(read())
    return address === location.pathname + location.search ? undefined : address
  }

  function follow(): void {
    clearTimeout(timer)
  }

  function replace(): void {
    follow()
    const address = findNew()
    if (address !== undefined) history.replaceState(null, '', address)
  }

  return {
    push() {
      follow()
      const address = findNew()
      if (address !== undefined) history.pushState(null, '', address)
    },
    replaceSoon() {
      follow()
      timer = setTimeout(replace, PAUSE_MS)
    },
    replace,
    follow,
  }
}
