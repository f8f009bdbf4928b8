import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** With forward slashes, below the folder that the archive unpacks to. */
  readonly name: string
  readonly contents: Buffer
}

// 1 January 1980, the first day that the format knows: the same bytes whenever the archive is made.
const DATE = 0x21
const UTF8_NAME = 0x0800
const VERSION = 20
const DEFLATE = 8
const STORE = 0

interface Packed {
  readonly name: Buffer
  readonly data: Buffer
  readonly method: number
  readonly sum: number
  readonly size: number
}

function pack({ name, contents }: ZipEntry): Packed {
  const deflated = deflateRawSync(contents, { level: 9 })
  const isSmaller = deflated.length < contents.length
  return {
    name: Buffer.from(name),
    data: isSmaller ? deflated : contents,
    method: isSmaller ? DEFLATE : STORE,
    sum: crc32(contents),
    size: contents.length,
  }
}

/** The fields that a file's own head and its line in the directory share. */
function writeFields(head: Buffer, at: number, { name, data, method, sum, size }: Packed): void {
  head.writeUInt16LE(VERSION, at)
  head.writeUInt16LE(UTF8_NAME, at + 2)
  head.writeUInt16LE(method, at + 4)
  head.writeUInt16LE(0, at + 6)
  head.writeUInt16LE(DATE, at + 8)
  head.writeUInt32LE(sum, at + 10)
  head.writeUInt32LE(data.length, at + 14)
  head.writeUInt32LE(size, at + 18)
  head.writeUInt16LE(name.length, at + 22)
}

/**
 * A zip archive, the same bytes for the same entries.
 * @throws {RangeError} beyond 65,535 files, where the format would need its 64-bit form
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function buildZip(entries: readonly ZipEntry[]): Buffer {
  if (entries.length > 0xffff) throw new RangeError(`buildZip: ${entries.length} files`)
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const packed of entries.map(pack)) {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    writeFields(head, 4, packed)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(VERSION, 4)
    writeFields(line, 6, packed)
    line.writeUInt32LE(offset, 42)
    bodies.push(head, packed.name, packed.data)
    directory.push(line, packed.name)
    offset += head.length + packed.name.length + packed.data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
