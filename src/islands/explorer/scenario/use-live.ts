import { useEffect, useState } from 'preact/hooks'
import { fetchData } from '../fetch-data.ts'
import type { Evidence } from './evidence.ts'
import type { Live } from './live.ts'

let loading: Promise<Live> | undefined

function loadLive(): Promise<Live> {
  loading ??= Promise.all([import('./live.ts'), fetchData<Evidence>('/explorer-evidence.json')])
    .then(([{ createLive }, evidence]) => createLive(evidence))
    .catch((error: unknown) => {
      loading = undefined
      throw error
    })
  return loading
}

/**
 * The study data and what works with it, from the first time it is wanted.
 *
 * @returns `live` once it is there; `hasFailed` until a `retry` helps
 */
export function useLive(isWanted: boolean) {
  const [live, setLive] = useState<Live>()
  const [hasFailed, setHasFailed] = useState(false)
  const retry = () => {
    setHasFailed(false)
    loadLive().then(setLive, () => setHasFailed(true))
  }
  useEffect(() => {
    if (isWanted && !live) retry()
  }, [isWanted])
  return {
    live,
    hasFailed: isWanted && hasFailed,
    isLoading: isWanted && !live && !hasFailed,
    retry,
  }
}
