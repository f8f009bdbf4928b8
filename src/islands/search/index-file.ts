/** What every file of the index begins with, once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd'
const GZIP = [0x1f, 0x8b]

/**
 * The text of a file of the index. A server that knows brotli sends what is inside of it, any other the file itself,
 * which is gzip.
 *
 * @throws {RangeError} if it is no file of the index
 */
export async function readIndexText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const isPacked = GZIP.every((byte, position) => bytes[position] === byte)
  const text = isPacked
    ? await new Response(
        new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
      ).text()
    : new TextDecoder().decode(bytes)
  if (!text.startsWith(SIGNATURE)) throw new RangeError('readIndexText: no file of the index')
  return text.slice(SIGNATURE.length)
}
