import { Parser } from 'htmlparser2'

/** An element of a page, or a text of it with its signs written out. */
export type HtmlNode = HtmlElement | string

export interface HtmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: HtmlNode[]
}

// Nothing inside them is text of the page.
const OPAQUE: ReadonlySet<string> = new Set(['script', 'style', 'template', 'textarea'])

/** The elements and texts of HTML, below a root without a name. Scripts and styles are left out. */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element: HtmlElement = { tag, attributes, children: [] }
      if (!OPAQUE.has(tag)) open.at(-1)?.children.push(element)
      open.push(element)
    },
    ontext(text) {
      const siblings = open.at(-1)?.children ?? []
      // A sign such as &amp; comes as a text of its own.
      const last = siblings.at(-1)
      if (typeof last === 'string') siblings[siblings.length - 1] = last + text
      else siblings.push(text)
    },
    onclosetag() {
      open.pop()
    },
  })
  parser.end(html)
  return root
}
