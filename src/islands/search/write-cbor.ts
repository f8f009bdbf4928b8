/** What the lists of a search index are made of: whole numbers from 0, texts, and lists of them. */
export type CborValue = number | string | readonly CborValue[]

const NUMBER = 0
const TEXT = 3
const LIST = 4
/** Widths in bytes of a number that follows its head. */
const WIDTHS = [1, 2, 4] as const

const encoder = new TextEncoder()

/** The value as Pagefind reads it (RFC 8949), behind `start`. */
export function writeCbor(value: CborValue, start = ''): Uint8Array<ArrayBuffer> {
  const bytes = [...encoder.encode(start)]

  function writeHead(kind: number, number: number): void {
    const shift = kind << 5
    if (number < 24) {
      bytes.push(shift | number)
      return
    }
    const step = WIDTHS.findIndex((width) => number < 256 ** width)
    const width = WIDTHS[step]
    if (width === undefined) throw new RangeError(`writeCbor: ${String(number)} is too large`)
    bytes.push(shift | (24 + step))
    for (let left = width - 1; left >= 0; left -= 1) bytes.push((number >>> (8 * left)) & 255)
  }

  function write(item: CborValue): void {
    if (typeof item === 'number') writeHead(NUMBER, item)
    else if (typeof item === 'string') {
      const text = encoder.encode(item)
      writeHead(TEXT, text.length)
      bytes.push(...text)
    } else {
      writeHead(LIST, item.length)
      item.forEach(write)
    }
  }

  write(value)
  return new Uint8Array(bytes)
}
