import { suggestId } from '../nearest-id.ts'
import { describeValue } from '../place.ts'
import { listMdxTags } from '../reading/mdx-tags.ts'
import type { MdxSlip, MdxTag } from '../reading/mdx-tags.ts'
import { MARKS } from '../schemas/marks.ts'
import type { Mark } from '../schemas/marks.ts'
import { checkMarkAttributes } from './mark-attributes.ts'

/** Something in a text that is not built, and where it starts. */
export interface Fault {
  readonly start: number
  readonly expected: string
  readonly received: string
  readonly remedy: string
}

const SLIPS: Readonly<Record<MdxSlip['slip'], Pick<Fault, 'expected' | 'remedy'>>> = {
  brace: {
    expected: 'no brace outside of a mark',
    remedy: 'Write the words without braces; a remark for editors stands between {/* and */}.',
  },
  'angle bracket': {
    expected: 'an angle bracket only where a mark starts',
    remedy: 'Write "below" or "less than", or put a blank after the sign.',
  },
  code: {
    expected: 'no code in a text',
    remedy: 'Leave the backticks out, or put the word in *italics*.',
  },
  'open tag': {
    expected: 'a mark whose attributes are name="text" or name={value}, up to its >',
    remedy:
      'Close the mark, and put each attribute in double quotes: <Cite id="smith-2020-walking" />.',
  },
}

/** Marks that the page knows, each whole and closed in its order; and no other tag, brace or code. */
export function checkTags(text: string, known: readonly Mark[]): readonly Fault[] {
  const faults: Fault[] = []
  const open: MdxTag[] = []
  for (const tag of listMdxTags(text)) {
    if ('slip' in tag) {
      faults.push({ ...SLIPS[tag.slip], start: tag.start, received: quote(text, tag.start) })
      if (tag.slip === 'open tag') return faults
      continue
    }
    const mark = known.find((name) => name === tag.name)
    if (mark === undefined) {
      faults.push({
        start: tag.start,
        expected: `a mark that such a page knows: ${known.join(', ')}`,
        received: `<${tag.name}>`,
        remedy: suggestId(tag.name, known, 'Write it in Markdown, or use one of these marks.'),
      })
      continue
    }
    // A Cite without a plain id is told where its ids are looked up.
    const isTold = mark === 'Cite' && !/^"[^"]*"$/.test(tag.attributes['id'] ?? '')
    if (tag.kind !== 'closes' && !isTold) faults.push(...checkMarkAttributes(mark, tag))
    faults.push(...matchTag({ tag, mark, open, text }))
  }
  return [...faults, ...open.map((tag) => notClosed(tag))]
}

/** Every mark that holds words opens and closes, in the order of brackets. */
function matchTag({
  tag,
  mark,
  open,
  text,
}: {
  readonly tag: MdxTag
  readonly mark: Mark
  readonly open: MdxTag[]
  readonly text: string
}): readonly Fault[] {
  if (tag.kind === 'closes') {
    const opened = open.at(-1)
    if (opened?.name === tag.name) {
      open.pop()
      return standsInOnePiece(text, opened, tag) ? [] : [notClosed(opened, 'in the same paragraph')]
    }
    return [
      {
        start: tag.start,
        expected:
          opened === undefined
            ? `<${tag.name}> before it`
            : `</${opened.name}>, which closes the last mark`,
        received: `</${tag.name}>`,
        remedy: 'Close marks in the reverse of the order in which they were opened.',
      },
    ]
  }
  const { holdsWords } = MARKS[mark]
  if (holdsWords && tag.kind === 'opens') open.push(tag)
  if (holdsWords === (tag.kind === 'opens')) return []
  return [
    {
      start: tag.start,
      expected: holdsWords
        ? `words between <${tag.name}> and </${tag.name}>`
        : `<${tag.name} ... />`,
      received: holdsWords ? `<${tag.name} ... />` : `<${tag.name} ... >`,
      remedy: holdsWords ? 'Put the words between two tags.' : 'End the mark with />.',
    },
  ]
}

/** A mark inside a sentence ends in its paragraph; one that starts a line may hold several. */
function standsInOnePiece(text: string, opened: MdxTag, closed: MdxTag): boolean {
  const startsLine = opened.start === 0 || text[opened.start - 1] === '\n'
  return startsLine || !/\n\s*\n/.test(text.slice(opened.end, closed.start))
}

function notClosed({ name, start }: MdxTag, where = `after <${name}>`): Fault {
  return {
    start,
    expected: `</${name}> ${where}`,
    received: 'none',
    remedy: `Write </${name}> where its words end.`,
  }
}

/** The start of what stands at a place, as a message shows it. */
export function quote(text: string, start: number): string {
  return describeValue(text.slice(start, start + 60).split('\n', 1)[0])
}
