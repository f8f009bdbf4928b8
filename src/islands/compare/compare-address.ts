export const FEWEST_COMPARED = 2
export const MOST_COMPARED = 4

/** What an address asks for: the forms that can be shown, and the parts that cannot, for a note. */
export interface CompareAddress {
  readonly forms: readonly string[]
  /** Unknown or malformed. */
  readonly unknown: readonly string[]
  /** Known, and one too many. */
  readonly surplus: readonly string[]
}

/** Reads `?forms=a,b` in its order; nothing in an address is an error. */
export function parseCompareAddress(
  search: string,
  known: { readonly has: (id: string) => boolean },
): CompareAddress {
  const written = new URLSearchParams(search)
    .getAll('forms')
    .flatMap((list) => list.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const asked = [...new Set(written)]
  const found = asked.filter((id) => known.has(id))
  return {
    forms: found.slice(0, MOST_COMPARED),
    unknown: asked.filter((id) => !known.has(id)),
    surplus: found.slice(MOST_COMPARED),
  }
}

/** The address's part for these forms: empty for none. */
export function serialiseCompareAddress(forms: readonly string[]): string {
  return forms.length === 0 ? '' : `?forms=${forms.join(',')}`
}

const LONGEST_QUOTE = 40

/** The parts of an address that were left out, as a sentence; empty where there are none. */
export function describeIgnored(
  { unknown, surplus }: Pick<CompareAddress, 'unknown' | 'surplus'>,
  nameOf: (id: string) => string,
): string {
  const quote = (id: string) =>
    `“${id.length > LONGEST_QUOTE ? `${id.slice(0, LONGEST_QUOTE)}…` : id}”`
  return [
    unknown.length > 0 &&
      `The address names what this site does not know: ${unknown.map(quote).join(', ')}.`,
    surplus.length > 0 &&
      `At most ${MOST_COMPARED} stand side by side; left out: ${surplus.map(nameOf).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
