/** Keys and positions that lead to a value inside a file. */
export type Path = readonly (string | number)[]

/** The value at a path, or undefined. */
export function getAt(value: unknown, path: Path): unknown {
  let current = value
  for (const key of path) {
    if (current === null || typeof current !== 'object') return undefined
    current = (current as Record<string | number, unknown>)[key]
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
    else described += described === '' ? key : `.${key}`
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
      return typeof week === 'number' ? `${String(name)}, week ${String(week)}` : String(name)
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

function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 77)}...` : words
}
