import type { YAMLError } from 'yaml'

export interface Advice {
  readonly fault: string
  readonly remedy: string
}

export const IN_QUOTES =
  "Put a text that holds a colon, a hash, a quote or a bracket in quotes: 'Found: nothing'."

export const NO_FIELD: Advice = {
  fault: 'a line that is no field',
  remedy: 'Write `field: value`, or indent the line if it goes on with the text above.',
}

const ADVICE: Readonly<Partial<Record<YAMLError['code'], Advice>>> = {
  BLOCK_AS_IMPLICIT_KEY: { fault: 'a second colon in one line', remedy: IN_QUOTES },
  DUPLICATE_KEY: {
    fault: 'a field that stands twice',
    remedy: 'Remove one of the two; their values can differ.',
  },
  MULTIPLE_DOCS: {
    fault: 'a second record after ---',
    remedy: 'Put the second record into a file of its own.',
  },
  TAB_AS_INDENT: {
    fault: 'a tab at the start of a line',
    remedy: 'Indent with blanks, two for each level.',
  },
  MISSING_CHAR: { ...NO_FIELD, fault: 'a field without its colon' },
  MULTILINE_IMPLICIT_KEY: NO_FIELD,
  RESOURCE_EXHAUSTION: {
    fault: 'lists in lists in lists, too deep to be read',
    remedy: 'Write a list with one pair of brackets.',
  },
  TAG_RESOLVE_FAILED: {
    fault: 'a tag, a word that starts with !',
    remedy: 'Remove the tag; if it is part of a text, put the text in quotes.',
  },
  BAD_DQ_ESCAPE: {
    fault: 'a backslash in double quotes',
    remedy: "Use single quotes, where a backslash is only a backslash: 'a\\b'.",
  },
}

const UNCLOSED_QUOTE: Advice = {
  fault: 'a quote that nothing closes',
  remedy: "Close the quote, or double it where it is an apostrophe in single quotes: 'it''s'.",
}

const UNCLOSED_BRACKET: Advice = {
  fault: 'a bracket that nothing closes',
  remedy: `Close the bracket. ${IN_QUOTES}`,
}

const AFTER_QUOTE: Advice = {
  fault: 'words after the quote that ends the text',
  remedy: "Put the whole text in single quotes, and double each ' inside it: 'it''s'.",
}

const AFTER_BRACKET: Advice = {
  fault: 'words after the bracket that ends a list or a group',
  remedy: "Remove them, or put the whole text in quotes: '[A] trial'.",
}

const UNSPACED: Advice = {
  fault: 'a field without the blank after its colon',
  remedy: 'Put a blank after the colon: `field: value`.',
}

export const UNMERGED: Advice = {
  fault: 'the mark of two versions that nobody merged',
  remedy: 'Choose between the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
}

const OTHERWISE: Advice = {
  fault: 'a sign in a place where YAML has a meaning for it',
  remedy:
    "Put a text that starts with a sign, or holds a colon or a bracket, in quotes: '% of all'.",
}

/** Where to look for an error of the parser and what to do about it, in words that an editor knows. */
export function adviseOn(error: YAMLError, text: string): [offset: number, advice: Advice] {
  const [offset] = error.pos
  if (error.message.startsWith('Missing closing')) {
    // The parser tells where the text ends; the last quote that is open at the end of its line is where to look.
    const open = [...text.matchAll(/(?<=[:[{,-][ \t]*)(['"])(?:(?!\1)[^\n])*$/gm)].at(-1)
    return [open?.index ?? offset, UNCLOSED_QUOTE]
  }
  if (isOpenBracket(error)) return [findOpenBracket(text, offset), UNCLOSED_BRACKET]
  if (error.message.startsWith('Unexpected scalar at node end')) {
    const before = text.slice(0, offset).trimEnd().at(-1) ?? ''
    if (/['"]/.test(before)) return [offset, AFTER_QUOTE]
    if (/[\]}]/.test(before)) return [offset, AFTER_BRACKET]
  }
  const isField = /^[\w-]+:\S/.test(text.slice(offset, offset + 100))
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && isField) return [offset, UNSPACED]
  return [offset, ADVICE[error.code] ?? OTHERWISE]
}

export function isOpenBracket({ message }: YAMLError): boolean {
  return message.startsWith('Flow')
}

/** Place of the bracket that is still open at an offset; the parser only tells where it missed the other one. */
function findOpenBracket(text: string, offset: number): number {
  let closed = 0
  for (let at = offset - 1; at >= 0; at -= 1) {
    if (/[\]}]/.test(text[at] ?? '')) closed += 1
    else if (/[[{]/.test(text[at] ?? '')) {
      if (closed === 0) return at
      closed -= 1
    }
  }
  return offset
}
