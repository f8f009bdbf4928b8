import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { countLines, describeValue } from '../place.ts'
import type { Problem } from '../problems.ts'
import { blankOutRemarks, listMdxTags } from '../reading/mdx-tags.ts'
import type { MdxSlip, MdxTag } from '../reading/mdx-tags.ts'
import { MARKS } from '../schemas/marks.ts'
import type { Mark } from '../schemas/marks.ts'
import { checkMarkAttributes } from './mark-attributes.ts'
import { listAddresses } from './site-links.ts'

const IN_INTERVENTIONS: readonly Mark[] = ['Cite', 'Warning']
const IN_ARTICLES = Object.keys(MARKS) as readonly Mark[]

interface Fault {
  readonly start: number
  readonly expected: string
  readonly received: string
  readonly remedy: string
}

/** A body is Markdown with the site's own marks and nothing that runs: what passes here is built. */
export function checkMdxBodies(content: ContentFiles): readonly Problem[] {
  const addresses =
    content.site && content.isComplete ? listAddresses(content, content.site.value) : undefined
  const check = (marks: readonly Mark[]) => (file: ContentFile<unknown>) =>
    checkBody(file, { marks, addresses })
  return [
    ...content.interventions.flatMap(check(IN_INTERVENTIONS)),
    ...content.articles.flatMap(check(IN_ARTICLES)),
  ]
}

function checkBody(
  file: ContentFile<unknown>,
  {
    marks,
    addresses,
  }: { readonly marks: readonly Mark[]; readonly addresses: ReadonlySet<string> | undefined },
): readonly Problem[] {
  if (file.body === undefined) return []
  const { text, firstLine } = file.body
  const imports = checkImports(text)
  // The braces of an import go with its line.
  const lines = new Set(imports.map(({ start }) => countLines(text)(start)))
  const tags = checkTags(text, marks).filter(({ start }) => !lines.has(countLines(text)(start)))
  const faults = [...tags, ...checkLinks(text, addresses), ...imports]
  const lineAt = countLines(text)
  const problems = faults.map(({ start, ...words }) => ({
    name: 'MdxBodyInvalid' as const,
    file: file.file,
    line: firstLine + lineAt(start) - 1,
    path: 'text',
    ...words,
  }))
  // One fault of a kind in a line is enough to find the line.
  return [
    ...new Map(
      problems
        .toReversed()
        .map((problem) => [`${String(problem.line)} ${problem.expected}`, problem]),
    ).values(),
  ].toReversed()
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

function checkTags(text: string, known: readonly Mark[]): readonly Fault[] {
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

function checkLinks(text: string, addresses: ReadonlySet<string> | undefined): readonly Fault[] {
  const starts = [...blankOutRemarks(text).matchAll(/\]\(\s*|^\[[^\]\n]{1,200}\]:[ \t]*/gm)]
  return starts.flatMap((match) => {
    const start = match.index + match[0].length
    const target = /^[^\s)]*/.exec(text.slice(start, start + 500))?.[0] ?? ''
    const [page = ''] = target.split('#')
    if (/^\/(?!\/)/.test(target)) {
      if (addresses === undefined || isPage(page, addresses)) return []
      return [
        {
          start,
          expected: 'a link to a page of this site',
          received: describeValue(target),
          remedy: suggestId(page, addresses, 'Every page stands on /site-map/.'),
        },
      ]
    }
    if (/^(?:#|https:\/\/)/.test(target)) return []
    return [
      {
        start,
        expected: 'a link to a page of this site (/path/), to an anchor (#words) or to https://',
        received: describeValue(target),
        remedy: 'Correct the address; in a text, a blank goes between ] and (.',
      },
    ]
  })
}

/** Data files and pages of one outcome are made from what is there; they are held by the tests of the built site. */
function isPage(page: string, addresses: ReadonlySet<string>): boolean {
  return addresses.has(page) || page.startsWith('/data/')
}

function checkImports(text: string): readonly Fault[] {
  const lines = blankOutRemarks(text).split('\n')
  let start = 0
  return lines.flatMap((line) => {
    const at = start
    start += line.length + 1
    if (!/^\s*(?:import|export)\b/.test(line)) return []
    return [
      {
        start: at,
        expected: 'words for a reader',
        received: quote(text, at),
        remedy:
          'Remove the line: a text brings in nothing, and every mark is at hand. If it is a word of a sentence, move it off the start of the line.',
      },
    ]
  })
}

function quote(text: string, start: number): string {
  return describeValue(text.slice(start, start + 60).split('\n', 1)[0])
}
