const KEY = 'legwork-searches'
const KEPT = 6
const LONGEST = 200

/** The part of `localStorage` that is used; tests give their own. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

function findStore(): Store | undefined {
  try {
    return globalThis.localStorage
  } catch {
    // Storage is switched off: searches are then not remembered.
    return undefined
  }
}

/** What was searched for on this device, newest first. Anything else under the key is ignored. */
export function readRecentSearches(store: Store | undefined = findStore()): string[] {
  try {
    const kept: unknown = JSON.parse(store?.getItem(KEY) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept
      .filter((words): words is string => typeof words === 'string' && words.trim() !== '')
      .map((words) => words.slice(0, LONGEST))
      .slice(0, KEPT)
  } catch {
    return []
  }
}

/** Puts a search first in the list, once. A full or forbidden storage changes nothing. */
export function keepRecentSearch(words: string, store: Store | undefined = findStore()): void {
  const question = words.trim().slice(0, LONGEST)
  if (question === '') return
  const others = readRecentSearches(store).filter(
    (other) => other.toLowerCase() !== question.toLowerCase(),
  )
  try {
    store?.setItem(KEY, JSON.stringify([question, ...others].slice(0, KEPT)))
  } catch {
    // Nothing is lost but the memory of a question.
  }
}

/** Forgets every search. */
export function clearRecentSearches(store: Store | undefined = findStore()): void {
  try {
    store?.removeItem(KEY)
  } catch {
    // See above.
  }
}
