import { splitMdxBlocks } from './mdx-blocks.ts'

/** What stands under one heading of a body, as plain words. */
export interface MdxSection {
  readonly heading: string
  /** Line of the heading, or of the first words before any. */
  readonly line: number
  readonly text: string
}

/** The sections of a body in their order, without tags, marks and tables. */
export function listSections(body: {
  readonly text: string
  readonly firstLine: number
}): readonly MdxSection[] {
  const headings = body.text.split(/\r?\n/).flatMap((line, index) => {
    const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1]
    return heading === undefined ? [] : [{ heading, line: body.firstLine + index }]
  })
  const starts = [{ heading: '', line: body.firstLine }, ...headings]
  const blocks = splitMdxBlocks(body).filter(({ text }) => !/^\s*\|/.test(text))
  return starts
    .map(({ heading, line }, index) => {
      const end = starts[index + 1]?.line ?? Infinity
      const own = blocks.filter((block) => block.line >= line && block.line < end)
      return { heading, line, text: own.map((block) => toPlainWords(block.text)).join('\n\n') }
    })
    .filter(({ text }) => text.trim() !== '')
}

function toPlainWords(text: string): string {
  return text
    .replace(/<Cite\b[^<>]*>/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+[.)]|>)\s+/gm, '')
    .replace(/[*_`]+/g, '')
}
