/** An element of a page that this site built, or a text of it with its signs written out. */
export type HtmlNode = HtmlElement | string

export interface HtmlElement {
  readonly tag: string
  /** As it stands in the tag: ` class="lead" hidden`. */
  readonly attributes: string
  readonly children: HtmlNode[]
}

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*(\/?)>/gi
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr', 'source', 'meta'])
// Nothing inside them is text of the page.
const OPAQUE = /<(script|style|template|textarea)\b[\s\S]*?<\/\1\s*>/gi

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** `&#39;` and its like as the signs that they stand for; a name that nobody knows stays as it is. */
export function readSigns(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(parseInt(String(hex), 16))
    return SIGNS[String(name)] ?? whole
  })
}

/** The value of an attribute; undefined where the element lacks it. */
export function readAttribute({ attributes }: HtmlElement, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=\\s|$)`).exec(attributes)
  return found ? readSigns(found[1] ?? '') : undefined
}

/**
 * Reads HTML as this site writes it: every element that is opened is closed. Scripts and styles are left out.
 *
 * @throws {RangeError} where an element is closed that was not opened last
 */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: '', children: [] }
  const open = [root]
  const source = html.replace(OPAQUE, '')
  let end = 0
  const addText = (to: number) => {
    if (to > end) open.at(-1)?.children.push(readSigns(source.slice(end, to)))
  }
  for (const token of source.matchAll(TOKEN)) {
    addText(token.index)
    end = token.index + token[0].length
    const [, slash, name, attributes = '', isClosed] = token
    if (name === undefined) continue
    const tag = name.toLowerCase()
    if (slash === '/') {
      if (open.length === 1 || open.pop()?.tag !== tag)
        throw new RangeError(
          `readHtml: </${tag}> closes nothing, at ${source.slice(end, end + 60)}`,
        )
      continue
    }
    const element: HtmlElement = { tag, attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (!VOID.has(tag) && isClosed === '') open.push(element)
  }
  addText(source.length)
  return root
}
