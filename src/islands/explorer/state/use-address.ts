import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { afterPaint } from '../after-paint.ts'
import { parseExplorerState, serialiseExplorerState } from './address.ts'
import type { KnownIds, ParsedState } from './address.ts'
import { START_STATE } from './state.ts'
import type { ChangeState, ExplorerState } from './state.ts'

/**
 * The state of the explorer, kept in the address: every change is a step in the browser's history,
 * and going back walks through them. The first picture is that of the page as built; an address
 * with a state of its own takes over as soon as the script runs.
 */
export function useAddress(known: KnownIds) {
  const [{ state, ignored }, setParsed] = useState<ParsedState>({ state: START_STATE, ignored: [] })
  const ids = useMemo(() => known, [])
  const latest = useRef(state)
  const isPassing = useRef(false)
  /** How often the address was read: a change that waits to be written is void once the reader has gone elsewhere. */
  const readings = useRef(0)

  useLayoutEffect(() => {
    const read = () => {
      isPassing.current = false
      readings.current += 1
      const parsed = parseExplorerState(location.search, ids)
      latest.current = parsed.state
      setParsed(parsed)
    }
    if (location.search !== '') read()
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [ids])

  const change: ChangeState = (edit, { passes = false } = {}) => {
    const next = edit(latest.current)
    latest.current = next
    setParsed((parsed) => (parsed.state === next ? parsed : { state: next, ignored: [] }))
    const reading = readings.current
    afterPaint(() => reading === readings.current && write(next, passes))
  }
  function write(next: ExplorerState, passes: boolean) {
    const address = `${location.pathname}${serialiseExplorerState(next)}`
    if (address !== `${location.pathname}${location.search}`) {
      if (passes && isPassing.current) history.replaceState(null, '', address)
      else history.pushState(null, '', address)
    }
    isPassing.current = passes
  }

  return { state, ignored, change }
}
