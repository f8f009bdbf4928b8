import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { EVERY_PAGE, TEMPLATES } from '../browser/templates.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const jar = process.env['VNU_JAR'] ?? `${root}/node_modules/vnu-jar/build/dist/vnu.jar`
const hasChecker =
  existsSync(jar) && spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0

interface Message {
  readonly url: string
  readonly type: 'error' | 'info'
  readonly message: string
  readonly extract?: string
}

/** What the checker says that is no fault of a page, each with the reason. */
const NO_FAULTS: readonly { readonly words: RegExp; readonly because: string }[] = [
  {
    words:
      /^CSS: (?:Unrecognized at-rule “@(?:view-transition|container|property)”|“(?:container|scroll-target-group|position-area|position-try-fallbacks)”: Property|Unknown pseudo-element or pseudo-class “:target-current”)/,
    because: 'the checker does not know this CSS yet; browsers without it go on without it',
  },
  {
    words: /^(?:Inline (?:style|script)|Resource) violates Content Security Policy/,
    because: 'the checker does not count hashes; a browser test loads every page under its policy',
  },
  {
    words:
      /^The “(?:table|rowgroup|row|columnheader|rowheader|cell)” role is unnecessary for element/,
    because: 'browsers forget that a table is one where its rows turn into grids',
  },
  {
    words:
      /^The “role” attribute must not be used on a “(?:tr|th|td)” element which has a “table” ancestor/,
    because: 'the same: the roles restate what the elements are',
  },
  {
    words: /^Trailing slash on void elements has no effect/,
    because: 'Preact writes it, and every attribute is in quotes',
  },
  {
    words: /^A “style” element in “body” must be the first child of its parent/,
    because: 'Astro writes one for its islands',
  },
]

function check(files: readonly string[]): readonly Message[] {
  const { stderr } = spawnSync('java', ['-Xss4m', '-jar', jar, '--format', 'json', ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  return (JSON.parse(stderr) as { readonly messages: readonly Message[] }).messages
}

test.skipIf(!hasChecker)(
  'the Nu checker finds no fault in a page of each kind (left out without Java or its jar)',
  { timeout: 600_000 },
  () => {
    const pages = process.env['LONG_TESTS'] === undefined ? TEMPLATES : [...EVERY_PAGE, '/404/']
    const files = pages
      .map((path) => `dist${path}index.html`)
      .map((file) => (existsSync(`${root}/${file}`) ? file : 'dist/404.html'))
    expect(files.length).toBeGreaterThan(15)
    const messages = check(files)
    // A jar that no longer speaks these words would leave nothing to forgive.
    expect(messages.length).toBeGreaterThan(0)
    const faults = messages
      .filter(({ message }) => !NO_FAULTS.some(({ words }) => words.test(message)))
      .map(
        ({ url, message, extract }) =>
          `${url.split('/dist').at(-1) ?? ''}: ${message} ${extract ?? ''}`,
      )
    expect([...new Set(faults)]).toEqual([])
  },
)
