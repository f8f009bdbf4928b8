import { readHtml } from './html-tree.ts'
import type { HtmlElement, HtmlNode } from './html-tree.ts'

// Controls and ways around, which say nothing in a text.
const SILENT: ReadonlySet<string> = new Set([
  'button',
  'form',
  'nav',
  'select',
  'svg',
  'input',
  'wbr',
])
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr label legend li main ol p pre section summary table ul'.split(
    ' ',
  ),
)
const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', em: '_', i: '_' }
// Pieces that a page sets apart by its styles alone.
const PIECES: ReadonlySet<string> = new Set(['a', 'b', 'code', 'i', 'span', 'strong', 'time'])

/** HTML of this site as Markdown: its text with headings, lists, tables and links. */
export function writeMarkdown(html: string): string {
  return writeBlocks(readHtml(html).children).join('\n\n')
}

function isSilent(node: HtmlNode): boolean {
  if (typeof node === 'string') return false
  const { hidden, class: kind = '' } = node.attributes
  // What is not printed is there to be pressed.
  return SILENT.has(node.tag) || hidden !== undefined || /(^| )no-print( |$)/.test(kind)
}

function isBlock(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && BLOCKS.has(node.tag)
}

/** What stands under each other; words between two blocks are a paragraph of their own. */
function writeBlocks(nodes: readonly HtmlNode[]): string[] {
  const blocks: string[] = []
  let run: HtmlNode[] = []
  const endRun = () => {
    const text = startLine(writeInline(run))
    if (text !== '') blocks.push(text)
    run = []
  }
  for (const node of nodes) {
    if (isSilent(node)) continue
    if (isBlock(node)) {
      endRun()
      blocks.push(...writeBlock(node))
    } else run.push(node)
  }
  endRun()
  return blocks
}

function writeBlock(element: HtmlElement): string[] {
  const { tag, children } = element
  if (/^h[1-6]$/.test(tag)) return [`${'#'.repeat(Number(tag[1]))} ${writeInline(children)}`]
  switch (tag) {
    case 'ul':
    case 'ol':
      return writeList(element)
    case 'dl':
      return writeTerms(element)
    case 'table':
      return writeTable(element)
    case 'hr':
      return ['---']
    case 'pre':
      return [`\`\`\`\n${readWords(element).trim()}\n\`\`\``]
    case 'blockquote':
      return [writeBlocks(children).join('\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '')]
    default:
      return writeBlocks(children)
  }
}

function writeList({ tag, children }: HtmlElement): string[] {
  const items = children.filter((node) => isBlock(node) && node.tag === 'li' && !isSilent(node))
  const texts = items.map((item) => writeBlocks((item as HtmlElement).children))
  const lines = texts
    .filter((blocks) => blocks.length > 0)
    .map((blocks, index) => {
      const mark = tag === 'ol' ? `${String(index + 1)}. ` : '- '
      // A list in a list stands right below its words; other blocks keep their distance.
      const text = blocks.reduce(
        (all, block) => `${all}${/^(- |1\. )/.test(block) ? '\n' : '\n\n'}${block}`,
      )
      return mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)
    })
  return lines.length === 0 ? [] : [lines.join('\n')]
}

/** Terms and what is said of them, as a list. */
function writeTerms(list: HtmlElement): string[] {
  const rows = list.children.flatMap((node) =>
    typeof node === 'string' ? [] : node.tag === 'div' ? node.children : [node],
  )
  const lines: string[] = []
  for (const row of rows) {
    if (typeof row === 'string') continue
    const text = writeBlocks(row.children).join(' ')
    if (row.tag === 'dt') lines.push(`- ${/^\*\*/.test(text) ? text : `**${text}**`}:`)
    else if (text !== '' && lines.length > 0) lines[lines.length - 1] += ` ${text}`
  }
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function listInside(element: HtmlElement, tag: string): HtmlElement[] {
  return element.children.flatMap((node) => {
    if (typeof node === 'string') return []
    if (node.tag === tag) return [node]
    return node.tag === 'table' ? [] : listInside(node, tag)
  })
}

/** Rows and columns with nothing in them, places of drawings, are left out. */
function writeTable(table: HtmlElement): string[] {
  const caption = listInside(table, 'caption')
    .map(({ children }) => writeInline(children))
    .filter((text) => text !== '')
    .map((text) => `**${text}**`)
  const rows = listInside(table, 'tr').map((row) =>
    row.children.flatMap((node) => {
      if (typeof node === 'string' || (node.tag !== 'td' && node.tag !== 'th')) return []
      const text = writeBlocks(node.children)
        .join(' ')
        .replace(/\s*\n\s*/g, ' ')
      const span = Number(node.attributes['colspan'] ?? 1)
      return [text.replaceAll('|', '\\|'), ...Array.from({ length: span - 1 }, () => '')]
    }),
  )
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const used = Array.from({ length: width }, (_, index) => index).filter((index) =>
    rows.some((cells) => (cells[index] ?? '') !== ''),
  )
  const lines = rows
    .filter((cells) => cells.some((text) => text !== ''))
    .map((cells) => `| ${used.map((index) => cells[index] ?? '').join(' | ')} |`)
  const [head, ...others] = lines
  if (head === undefined) return caption
  return [...caption, [head, `|${' --- |'.repeat(used.length)}`, ...others].join('\n')]
}

/** Words in a line. */
function writeInline(nodes: readonly HtmlNode[]): string {
  return joinPieces(nodes).replace(/\s+/g, ' ').trim()
}

function joinPieces(nodes: readonly HtmlNode[]): string {
  let text = ''
  let isAfterPiece = false
  for (const node of nodes) {
    if (isSilent(node)) continue
    const piece = writePiece(node)
    const isPiece = typeof node !== 'string' && PIECES.has(node.tag)
    const touches =
      (isAfterPiece && (isPiece || /^[\p{L}\d]/u.test(piece))) ||
      (typeof node !== 'string' &&
        (node.tag === 'span' || isBlock(node)) &&
        /[\p{L}\d).]$/u.test(text))
    text += touches && !/\s$/.test(text) ? ` ${piece}` : piece
    isAfterPiece = (isPiece || isBlock(node)) && piece !== ''
  }
  return text
}

function writePiece(node: HtmlNode): string {
  if (typeof node === 'string') return escapeText(node)
  const { tag, children } = node
  if (tag === 'br') return ' '
  if (tag === 'code') return `\`${readWords(node).trim()}\``
  const inner = joinPieces(children)
  if (inner.trim() === '') return inner
  if (tag === 'a') return writeLink(node, inner.trim())
  const mark = MARKS[tag]
  if (mark === undefined) return inner
  const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? []
  return `${before ?? ''}${mark}${words ?? ''}${mark}${after ?? ''}`
}

const URL_SIGNS: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', _: '%5F', '*': '%2A' }

function writeLink(link: HtmlElement, words: string): string {
  const { href: address, class: kind } = link.attributes
  // A heading's link to itself.
  if (address === undefined || kind === 'anchor') return words
  return `[${words}](${address.replace(/[()_*]/g, (sign) => URL_SIGNS[sign] ?? sign)})`
}

function readWords(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(readWords).join('')
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_~[\]]/g, '\\$&').replace(/<(?=[a-z/!?])/gi, '\\<')
}

/** What at the start of a line would be a heading, a list or a quote. */
function startLine(text: string): string {
  return text.replace(/^(?:[#>+=-](?=\s|$|[=>-])|\d+(?=[.)]\s))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  )
}
