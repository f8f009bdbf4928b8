import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives back at once what nobody holds any more. Left to itself, Node keeps it while there is memory, also while another
 * program that it started needs most of it.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  collectGarbage()
}
