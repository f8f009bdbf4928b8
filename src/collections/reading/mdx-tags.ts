/** A tag of a body as it is written. */
export interface MdxTag {
  readonly name: string
  readonly kind: 'opens' | 'closes' | 'stands alone'
  /** Source of each attribute; what stands in braces without them, a text in quotes with them. */
  readonly attributes: Readonly<Record<string, string>>
  readonly start: number
  readonly end: number
}

/** A place in a body where a tag or an expression cannot be read. */
export interface MdxSlip {
  readonly start: number
  readonly slip: 'brace' | 'angle bracket' | 'open tag' | 'code'
}

/**
 * Walks through a body once, from tag to tag.
 *
 * Stricter than MDX: outside of tags there is no brace at all but around a remark, no code, whose ends are
 * read in many ways, and an angle bracket only before a blank.
 */
export function listMdxTags(body: string): readonly (MdxTag | MdxSlip)[] {
  const text = blankOutRemarks(body)
  const found: (MdxTag | MdxSlip)[] = []
  let at = 0
  while (at < text.length) {
    const letter = text[at]
    if (letter === '\\') at += 2
    else if (letter === '{' || letter === '}') {
      found.push({ start: at, slip: 'brace' })
      at += 1
    } else if (letter === '`' || text.startsWith('~~~', at)) {
      found.push({ start: at, slip: 'code' })
      at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    } else if (letter === '<' && !/^(?:\s|$)/.test(text.slice(at + 1, at + 2))) {
      const tag = readTag(text, at)
      found.push(tag)
      // What follows a tag that nobody closed would be read wrongly.
      if ('slip' in tag && tag.slip === 'open tag') return found
      at = 'slip' in tag ? at + 1 : tag.end
    } else at += 1
  }
  return found
}

/** Remarks for editors as blanks, so that places stay where they are. */
export function blankOutRemarks(text: string): string {
  return text.replace(/\{\/\*(?:(?!\*\/)[^`])*\*\/\}/g, (match) => match.replace(/[^\n]/g, ' '))
}

function readTag(text: string, start: number): MdxTag | MdxSlip {
  const name = /^[A-Za-z][A-Za-z0-9]*/.exec(text.slice(start + 1, start + 41))?.[0]
  if (name === undefined) {
    const closing = /^\/([A-Za-z][A-Za-z0-9]*)\s*>/.exec(text.slice(start + 1, start + 60))
    if (closing?.[1] === undefined) return { start, slip: 'angle bracket' }
    const end = start + 1 + closing[0].length
    return { name: closing[1], kind: 'closes', attributes: {}, start, end }
  }
  const attributes: Record<string, string> = {}
  let at = start + 1 + name.length
  for (;;) {
    at = skipBlanks(text, at)
    if (text.startsWith('/>', at))
      return { name, kind: 'stands alone', attributes, start, end: at + 2 }
    if (text[at] === '>') return { name, kind: 'opens', attributes, start, end: at + 1 }
    const key = /^[A-Za-z]+=/.exec(text.slice(at, at + 40))?.[0]
    if (key === undefined) return { start, slip: 'open tag' }
    at += key.length
    const end = text[at] === '"' ? text.indexOf('"', at + 1) : findBrace(text, at)
    if (end < 0) return { start, slip: 'open tag' }
    attributes[key.slice(0, -1)] =
      text[at] === '"' ? text.slice(at, end + 1) : text.slice(at + 1, end)
    at = end + 1
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1
  return at
}

/** Place of the brace that closes the one that stands here, or -1. */
function findBrace(text: string, from: number): number {
  if (text[from] !== '{') return -1
  let depth = 0
  let quote = ''
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === "'" || letter === '"') quote = letter
    else if (letter === '{') depth += 1
    else if (letter === '}') depth -= 1
    if (depth === 0) return at
  }
  return -1
}
