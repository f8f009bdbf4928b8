/** Keys and positions that lead to a value inside a file. */
export type Path = readonly (string | number)[]

/** The value at a path, or undefined. */
export function getAt(value: unknown, path: Path): unknown {
  let current = value
  for (const key of path) {
    if (current === null || typeof current !== 'object') return undefined
    // `constructor` is a word like any other in a file, and a field of every object.
    current = Object.hasOwn(current, key)
      ? (current as Record<string | number, unknown>)[key]
      : undefined
  }
  return current
}

// The first of these that a list's item has names it in a message.
const NAMING_KEYS = [
  'measure',
  'name',
  'id',
  'form',
  'topic',
  'generic',
  'domain',
  'title',
  'value',
] as const

/** A path as an editor reads it: `outcomes[diary total, week 4].by_arm.walking.n`. */
export function describePath(value: unknown, path: Path): string {
  let described = ''
  path.forEach((key, index) => {
    if (typeof key === 'number')
      described += `[${nameItem(getAt(value, path.slice(0, index + 1)), key)}]`
    else described += `${described === '' ? '' : '.'}${shorten(key)}`
  })
  return described
}

function nameItem(item: unknown, position: number): string {
  if (item !== null && typeof item === 'object') {
    const record = item as Record<string, unknown>
    for (const key of NAMING_KEYS) {
      const name = record[key]
      if (typeof name !== 'string' && typeof name !== 'number') continue
      const week = record.timepoint_weeks
      const words = shorten(String(name))
      return typeof week === 'number' ? `${words}, week ${String(week)}` : words
    }
  }
  return String(position + 1)
}

/** A value as a message shows it. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'nothing (an empty value)'
  if (typeof value === 'string') return `"${shorten(value)}"`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a group of fields'
  return String(value as number | boolean)
}

// A terminal obeys these, and a message keeps to its line.
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069]+/g

/** Words on one line, none of them a command to the terminal. */
export function hideUnprintable(words: string): string {
  return words.replace(UNPRINTABLE, ' ')
}

/** Words of a file as a message can print them. */
export function shorten(words: string): string {
  const plain = hideUnprintable(words.slice(0, 200))
  return plain.length > 80 ? `${plain.slice(0, 77)}...` : plain
}

/** Tells the line, from 1, of every place in a text. */
export function countLines(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return (offset) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
