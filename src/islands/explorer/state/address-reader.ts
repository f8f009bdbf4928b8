/** Reads values of an address one by one, and keeps what could not be used. */
export interface AddressReader {
  /** What could not be used, as `name=value`. */
  readonly ignored: readonly string[]
  ignore(name: string, value: string): void
  /** Null where the address does not name it. */
  readText(name: string): string | null
  /** The parts of a list, as they are written. */
  written(name: string): readonly string[]
  /** In the order of `allowed`, once each, so that one state has one address. */
  readList<Value extends string>(name: string, allowed: readonly Value[]): Value[]
  readOne<Value extends string>(name: string, allowed: readonly Value[]): Value | undefined
  readNumber(name: string, isAllowed: (value: number) => boolean): number | undefined
}

export function createAddressReader(search: string): AddressReader {
  const parameters = new URLSearchParams(search)
  const ignored: string[] = []
  const readText = (name: string) => parameters.get(name)
  const written = (name: string) =>
    (readText(name) ?? '').split(',').filter((value) => value !== '')
  const ignore = (name: string, value: string): void => {
    ignored.push(`${name}=${value}`)
  }
  return {
    ...{ ignored, ignore, readText, written },
    readList(name, allowed) {
      const values = written(name)
      for (const value of values) if (!allowed.some((known) => known === value)) ignore(name, value)
      return allowed.filter((value) => values.includes(value))
    },
    readOne(name, allowed) {
      const value = readText(name)
      const found = allowed.find((known) => known === value)
      if (value !== null && found === undefined) ignore(name, value)
      return found
    },
    readNumber(name, isAllowed) {
      const value = readText(name)
      if (value === null) return undefined
      const number = value.trim() === '' ? NaN : Number(value)
      if (Number.isFinite(number) && isAllowed(number)) return number
      ignore(name, value)
      return undefined
    },
  }
}
