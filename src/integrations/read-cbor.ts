import type { CborValue } from '../islands/search/write-cbor.ts'

const NUMBER = 0
const TEXT = 3
const LIST = 4
/** Widths in bytes of a number that follows its head, by the head's last five bits from 24 on. */
const WIDTHS = [1, 2, 4]

/**
 * Reads what the lists of a search index are made of (RFC 8949): one value that fills all of the bytes.
 *
 * @throws {Error} if they hold anything else
 */
export function readCbor(bytes: Buffer): CborValue {
  let at = 0

  function readHead(): { readonly kind: number; readonly value: number } {
    const first = bytes[at] ?? fail('they end too early')
    at += 1
    const short = first & 31
    if (short < 24) return { kind: first >> 5, value: short }
    const width = WIDTHS[short - 24] ?? fail('a number of eight bytes')
    at += width
    return { kind: first >> 5, value: bytes.readUIntBE(at - width, width) }
  }

  function readValue(): CborValue {
    const { kind, value } = readHead()
    if (kind === NUMBER) return value
    if (kind === LIST) return Array.from({ length: value }, readValue)
    if (kind !== TEXT) return fail(`an item of kind ${String(kind)}`)
    at += value
    return bytes.toString('utf8', at - value, at)
  }

  const value = readValue()
  return at === bytes.length ? value : fail('something follows')
}

function fail(what: string): never {
  throw new Error(`A list of Pagefind's has another shape than expected: ${what}`)
}
