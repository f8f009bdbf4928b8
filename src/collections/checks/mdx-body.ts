import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { countLines, describeValue } from '../place.ts'
import type { Problem } from '../problems.ts'
import { blankOutRemarks } from '../reading/mdx-tags.ts'
import { MARKS } from '../schemas/marks.ts'
import type { Mark } from '../schemas/marks.ts'
import { checkTags, quote } from './mdx-marks.ts'
import type { Fault } from './mdx-marks.ts'
import { listAddresses } from './site-links.ts'

const IN_INTERVENTIONS: readonly Mark[] = ['Cite', 'Warning']
const IN_ARTICLES = Object.keys(MARKS) as readonly Mark[]

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
