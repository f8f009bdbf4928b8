const DEFAULT = 4321
const HIGHEST = 65_535

/**
 * The port that a setting names: where it is empty or not there, the one that everybody expects.
 *
 * @throws {RangeError} if it is no port
 */
export function readPort(setting: string | undefined): number {
  const text = setting?.trim() ?? ''
  if (text === '') return DEFAULT
  const port = /^\d+$/.test(text) ? Number(text) : NaN
  if (!(port <= HIGHEST)) {
    throw new RangeError(`PORT: expected a number from 0 to ${HIGHEST}, received "${text}".`)
  }
  return port
}
