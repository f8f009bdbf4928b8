import type { Problem } from './problems.ts'

// The largest record is a tenth of this; what is larger is a paste of something else.
const LARGEST_FILE_BYTES = 256 * 1024

// Lost letters, control letters, letters without width, and those that turn the direction of a line: a text with one of
// them is not what it seems to be. Soft hyphens and joiners belong to some scripts and stay.
const ODD_LETTERS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/

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
  const odd = ODD_LETTERS.exec(text)
  if (odd) {
    return {
      problem: {
        name: 'EncodingInvalid',
        file,
        line: text.slice(0, odd.index).split('\n').length,
        path: '',
        expected: 'text in UTF-8 that can be seen and read',
        received: describeLetter(odd[0]),
        remedy:
          'Write the word again from its source, or save the file again as UTF-8 if many letters are wrong.',
      },
    }
  }
  return { text }
}

function describeLetter(letter: string): string {
  const number = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return letter === '\uFFFD'
    ? `the sign for a letter that was lost (${number})`
    : `a letter that nobody sees (${number})`
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
