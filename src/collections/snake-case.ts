// The keys below these are names that an editor gave (arms of a trial), not fields.
const KEEPS_ITS_KEYS = new Set(['byArm'])

/** A value as files and downloads write it: keys in snake_case, and nothing that is undefined. */
export function toSnakeCase(value: unknown): unknown {
  return convert(value, false)
}

function convert(value: unknown, keepsKeys: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, false))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [
        keepsKeys ? key : key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        convert(inner, KEEPS_ITS_KEYS.has(key)),
      ]),
  )
}
