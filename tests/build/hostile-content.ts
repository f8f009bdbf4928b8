import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isScalar, parseDocument, visit, type Scalar } from 'yaml'
import { openFolder } from '../../src/collections/content-folder.ts'
import { readLibrary } from '../../src/collections/read-library.ts'
import { listFiles } from '../../src/integrations/built-files.ts'

/** An element that stands in no page of ours: found as markup, it was injected. */
export const ELEMENT = 'xss-probe'

/** Text that ends whatever it may stand in, and then begins an element. Each carries the number of its field. */
function buildHostileText(field: number): string {
  return `\\'"\`{{${field}}}\${${field}}--></title></style></script></textarea><${ELEMENT} onclick="alert(${field})">&lt;`
}

async function countProblems(project: string): Promise<number> {
  return (await readLibrary({ root: 'content', files: openFolder(project) })).problems.length
}

interface TextField {
  readonly file: string
  readonly path: string
}

interface Source {
  readonly write: () => void
  readonly fields: readonly { readonly scalar: Scalar<string>; readonly path: string }[]
}

/** The YAML of a file, or its front matter, with every text in it. */
function openSource(file: string): Source {
  const text = readFileSync(file, 'utf8')
  const [, yaml = text, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const document = parseDocument(yaml)
  const fields: { scalar: Scalar<string>; path: string }[] = []
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string') return
      const names = ancestors.flatMap((ancestor) =>
        'key' in ancestor && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [],
      )
      fields.push({ scalar: node as Scalar<string>, path: names.join('.') })
    },
  })
  return {
    fields,
    write: () =>
      writeFileSync(
        file,
        body === undefined ? String(document) : `---\n${String(document)}---\n${body}`,
      ),
  }
}

/**
 * Writes hostile text into every field of the project's content that takes free text, one after the other: a field
 * that the checks refuse it for (an id, a date, one of a few words) keeps its own. Returns those that took it.
 */
export async function makeHostile(project: string): Promise<readonly TextField[]> {
  const taken: TextField[] = []
  const before = await countProblems(project)
  if (before > 0) throw new Error(`${before} problems before any text was changed`)
  for (const file of await listFiles(join(project, 'content'))) {
    const { fields, write } = openSource(join(project, 'content', file))
    for (const { scalar, path } of fields) {
      const own = scalar.value
      scalar.value = `${own} ${buildHostileText(taken.length)}`
      scalar.type = 'QUOTE_DOUBLE'
      write()
      if ((await countProblems(project)) === 0) {
        taken.push({ file, path })
      } else {
        scalar.value = own
        write()
      }
    }
  }
  return taken
}

const RAW_TEXT = /<(script|style|textarea|title)\b(?:"[^"]*"|'[^']*'|[^"'>])*>[\s\S]*?<\/\1\s*>/gi
const QUOTED_VALUE = /=\s*(?:"[^"]*"|'[^']*')/g

/** Probes that a browser would make an element of: those outside raw texts and quoted values of attributes. */
export function findInjected(html: string): readonly string[] {
  const markup = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(RAW_TEXT, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi, (tag) => tag.replace(QUOTED_VALUE, ''))
  return [...markup.matchAll(new RegExp(`.{0,80}<${ELEMENT}.{0,40}`, 'gis'))].map(
    ([found]) => found,
  )
}
