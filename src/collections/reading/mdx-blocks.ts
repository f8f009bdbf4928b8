import { blankOutRemarks } from './mdx-tags.ts'

/** A paragraph, list item or table of a body, and the line it starts on. */
export interface MdxBlock {
  readonly text: string
  readonly line: number
}

/** The blocks of a body that speak to a reader: no headings or remarks. */
export function splitMdxBlocks(body: {
  readonly text: string
  readonly firstLine: number
}): readonly MdxBlock[] {
  const lines = blankOutRemarks(body.text).split(/\r?\n/)
  const blocks: { text: string; line: number }[] = []
  let open: { text: string; line: number } | undefined
  lines.forEach((line, index) => {
    if (line.trim() === '' || /^\s*#{1,6}\s/.test(line)) {
      open = undefined
      return
    }
    if (open === undefined || /^\s*(?:[-*+]|\d+[.)])\s/.test(line)) {
      open = { text: line, line: body.firstLine + index }
      blocks.push(open)
    } else open.text += `\n${line}`
  })
  return blocks
}
