import { closest, distance } from 'fastest-levenshtein'

/** The known id that was probably meant, or undefined if none is near. */
export function findNearestId(wanted: string, known: Iterable<string>): string | undefined {
  const candidates = [...known]
  if (candidates.length === 0) return undefined
  const nearest = closest(wanted, candidates)
  return distance(wanted, nearest) <= Math.max(2, Math.floor(wanted.length / 3))
    ? nearest
    : undefined
}

/** The remedy for an id that is not there: a near one, else where ids come from. */
export function suggestId(wanted: string, known: Iterable<string>, otherwise: string): string {
  const nearest = findNearestId(wanted, known)
  return nearest === undefined ? otherwise : `Did you mean \`${nearest}\`? ${otherwise}`
}
