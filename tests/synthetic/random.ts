/** Park and Miller's generator: the same numbers each time, whatever the machine. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** One of `values`, by the next number of `random`. */
export function pick<Value>(random: () => number, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('pick: nothing to pick from')
  return value
}
