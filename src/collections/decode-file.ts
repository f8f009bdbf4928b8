import type { Problem } from './problems.ts'

// The largest record is a sixth of this; what is larger is a paste of something else.
const LARGEST_FILE_BYTES = 64 * 1024

// Lost letters, control letters, letters without width, and those that turn the direction of a line: a text with one of
// them is not what it seems to be. Soft hyphens and joiners belong to some scripts and stay.
const ODD_LETTERS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]/

const SAVE_AS = '"Save as" in your editor, with the encoding UTF-8.'

type Fault = Pick<Problem, 'name' | 'line' | 'expected' | 'received' | 'remedy'>

/** A file's text, if it is UTF-8 without odd letters, and not too large to be one record. */
export function decodeFile(
  file: string,
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: Problem } {
  const text = decode(bytes)
  const fault = findFault(bytes, text)
  return fault === undefined && text !== undefined
    ? { text }
    : { problem: { file, path: '', ...(fault ?? describeEncoding(bytes)) } }
}

/** Undefined if the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function findFault(bytes: Uint8Array, text: string | undefined): Fault | undefined {
  if (bytes.byteLength > LARGEST_FILE_BYTES) return describeSize(bytes)
  if (text === undefined || isUtf16(bytes)) return describeEncoding(bytes)
  const odd = ODD_LETTERS.exec(text)
  return odd === null ? undefined : describeOddLetter(text, odd)
}

function describeSize(bytes: Uint8Array): Fault {
  return {
    name: 'TooLarge',
    line: findLongestText(new TextDecoder().decode(bytes)),
    expected: `a file of at most ${String(LARGEST_FILE_BYTES / 1024)} KB`,
    received: `${String(Math.ceil(bytes.byteLength / 1024))} KB, with the longest text on this line`,
    remedy: 'Shorten that text, or take out what was pasted by mistake.',
  }
}

/** The line on which the longest field or section starts, whatever else may be wrong with the text. */
function findLongestText(text: string): number {
  const starts = [...text.matchAll(/^(?:[ \t]*(?:- )*[\w-]+:(?=\s|$)|#+ )/gm)].map(
    ({ index }) => index,
  )
  let longest = { start: 0, length: 0 }
  ;[0, ...starts].forEach((start, index) => {
    const length = (starts[index] ?? text.length) - start
    if (length > longest.length) longest = { start, length }
  })
  return text.slice(0, longest.start).split('\n').length
}

function describeEncoding(bytes: Uint8Array): Fault {
  const isOther = !isUtf16(bytes)
  return {
    name: 'EncodingInvalid',
    line: isOther ? findFirstBadLine(bytes) : 1,
    expected: 'text in UTF-8',
    received: isOther ? 'bytes in another encoding' : 'text in UTF-16',
    remedy: `Choose ${SAVE_AS}`,
  }
}

/** A text in UTF-16 starts with a mark, or has an empty byte beside its first letter, which is a plain one in every record. */
function isUtf16([first, second]: Uint8Array): boolean {
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return hasMark || (first === 0) !== (second === 0)
}

function describeOddLetter(text: string, { index, 0: letter }: RegExpExecArray): Fault {
  const number = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    name: 'EncodingInvalid',
    line: text.slice(0, index).split('\n').length,
    expected: 'text in UTF-8 that can be seen and read',
    received:
      letter === '\uFFFD'
        ? `the sign for a letter that was lost (${number})`
        : `a letter that nobody sees (${number})`,
    remedy: `Write the word again from its source; if many letters are wrong, choose ${SAVE_AS}`,
  }
}

function findFirstBadLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (let end = 0; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== 10) continue
    if (decode(bytes.subarray(start, end)) === undefined) return line
    line += 1
    start = end + 1
  }
  return line
}
