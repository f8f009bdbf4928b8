/** `by_arm` -> `byArm`, in types. */
export type CamelKey<Key extends string> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelKey<Tail>>}`
  : Key

/** A value read from a file, with its keys in camelCase and nothing to write to. */
export type CamelCased<Value> = Value extends readonly unknown[]
  ? { readonly [Index in keyof Value]: CamelCased<Value[Index]> }
  : Value extends object
    ? {
        readonly [Key in keyof Value as Key extends string ? CamelKey<Key> : Key]: CamelCased<
          Value[Key]
        >
      }
    : Value

// The keys below these are names that an editor gave (arms of a trial), not fields.
const KEEPS_ITS_KEYS = new Set(['by_arm'])

/** snake_case ends here: the same value with its keys in camelCase. */
export function toCamelCase<Value>(value: Value): CamelCased<Value> {
  return convert(value, false) as CamelCased<Value>
}

function convert(value: unknown, keepsKeys: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, false))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      keepsKeys ? key : key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      convert(inner, KEEPS_ITS_KEYS.has(key)),
    ]),
  )
}
