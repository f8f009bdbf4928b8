import type { Library } from './library.ts'

/**
 * The same work, done once for each library: a library never changes once it is built, and thousands of pages ask the
 * same of it.
 */
export function oncePerLibrary<Result>(
  work: (library: Library) => Result,
): (library: Library) => Result {
  const known = new WeakMap<Library, { readonly result: Result }>()
  return (library) => {
    const earlier = known.get(library)
    if (earlier) return earlier.result
    const result = work(library)
    known.set(library, { result })
    return result
  }
}

/** The same, for work that depends on a library and a key. */
export function oncePerKey<Result>(
  work: (library: Library, key: string) => Result,
): (library: Library, key: string) => Result {
  const resultsOf = oncePerLibrary(() => new Map<string, { readonly result: Result }>())
  return (library, key) => {
    const results = resultsOf(library)
    const earlier = results.get(key)
    if (earlier) return earlier.result
    const result = work(library, key)
    results.set(key, { result })
    return result
  }
}
