import type { Problem } from './problems.ts'

// The largest record is a tenth of this; what is larger is a paste of something else.
const LARGEST_FILE_BYTES = 256 * 1024

/** A file's text, if it is UTF-8, not empty, and not too large to be one record. */
export function decodeFile(
  file: string,
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.byteLength > LARGEST_FILE_BYTES) {
    return {
      problem: {
        name: 'TooLarge',
        file,
        line: 1,
        path: '',
        expected: `a file of at most ${String(LARGEST_FILE_BYTES / 1024)} KB`,
        received: `${String(Math.ceil(bytes.byteLength / 1024))} KB`,
        remedy: 'Split it: one file holds one thing.',
      },
    }
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return {
      problem: {
        name: 'EncodingInvalid',
        file,
        line: findFirstBadLine(bytes),
        path: '',
        expected: 'text in UTF-8',
        received: 'bytes in another encoding',
        remedy: 'Save the file again as UTF-8.',
      },
    }
  }
  if (text.trim() === '') {
    return {
      problem: {
        name: 'EmptyFile',
        file,
        line: 1,
        path: '',
        expected: 'a record',
        received: 'an empty file',
        remedy: 'Fill it in, or delete it.',
      },
    }
  }
  return { text }
}

function findFirstBadLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let end = 0; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== 10) continue
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end + 1
  }
  return line
}
