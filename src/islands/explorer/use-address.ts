import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { parseExplorerState, serialiseExplorerState, START_STATE } from './state.ts'
import type { ExplorerState, KnownIds } from './state.ts'

/**
 * The state of the explorer, kept in the address: every change is a step in the browser's history,
 * and going back walks through them. The first picture is that of the page as built; an address
 * with a state of its own takes over as soon as the script runs.
 */
export function useAddress(known: KnownIds) {
  const [{ state, ignored }, setParsed] = useState<{
    readonly state: ExplorerState
    readonly ignored: readonly string[]
  }>({ state: START_STATE, ignored: [] })
  const ids = useMemo(() => known, [])

  useLayoutEffect(() => {
    const read = () => setParsed(parseExplorerState(location.search, ids))
    if (location.search !== '') read()
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [ids])

  function change(next: ExplorerState) {
    setParsed({ state: next, ignored: [] })
    const address = `${location.pathname}${serialiseExplorerState(next)}`
    if (address !== `${location.pathname}${location.search}`) history.pushState(null, '', address)
  }

  return { state, ignored, change }
}
