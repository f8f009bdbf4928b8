import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Problem } from '../problems.ts'

const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g
const COMPONENT = /<\/?[A-Z]\w*(?:"[^"]*"|'[^']*'|[^"'>])*>/g
const QUOTED = /"[^"]*"|'[^']*'/g
const PLAIN_VALUES = /^(?:[\w-]+=|[\w-]+\s*:|-?\d+(?:\.\d+)?|true|false|[\s{}[\],])*$/

/** Blanks of the same length, so that lines and places still count. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/**
 * A text is words, Markdown and the site's components with plain values. Anything else, a tag, a script, an import, an
 * expression, would run or be drawn as its author likes, and the page's policy would let it.
 */
export function checkForeignMarkup(content: ContentFiles): readonly Problem[] {
  return [...content.interventions, ...content.articles].flatMap(checkBody)
}

function checkBody(file: ContentFile<unknown>): readonly Problem[] {
  if (file.body === undefined) return []
  const { firstLine } = file.body
  const text = file.body.text.replace(COMMENT, blank)
  const found = [...text.matchAll(COMPONENT)].filter(([tag]) => !isPlain(tag))
  const rest = text.replace(COMPONENT, blank)
  return [
    ...found,
    ...rest.matchAll(/<[a-z!/?][^\s>]*|\{[^}\n]*\}?|^(?:import|export)\s.*/gim),
  ].map((match) => ({
    name: 'ForeignMarkup',
    file: file.file,
    line: firstLine + text.slice(0, match.index).split('\n').length - 1,
    path: '',
    expected: "words, Markdown, and the site's components with plain values",
    received: `"${match[0].slice(0, 60)}"`,
    remedy: 'Say it in Markdown; write `&lt;` for a sign that is smaller than.',
  }))
}

/** Attributes hold texts, numbers, and lists and records of these: nothing that is called or computed. */
function isPlain(tag: string): boolean {
  const inside = tag.replace(/^<\/?\w+/, '').replace(/\/?>$/, '')
  return PLAIN_VALUES.test(inside.replace(QUOTED, '0'))
}
