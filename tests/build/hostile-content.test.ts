import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder } from '../../src/collections/content-folder.ts'
import { readLibrary } from '../../src/collections/read-library.ts'
import { listFiles } from '../../src/integrations/built-files.ts'
import { SOUND, SOUND_FILES } from '../corpus/sound.ts'
import { ELEMENT, findInjected, makeHostile } from './hostile-content.ts'
import { buildProject, copyProject, SMALL_CONTENT } from './small-project.ts'

const parent = mkdtempSync(join(tmpdir(), 'hostile-'))
const project = join(parent, 'project')
let taken: Awaited<ReturnType<typeof makeHostile>> = []

/** The small content has no file of some kinds; those of the corpus stand beside its own. */
function addEveryKind(): void {
  for (const [file, text] of Object.entries(SOUND)) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), text)
  }
}

beforeAll(async () => {
  copyProject(project, SMALL_CONTENT)
  addEveryKind()
  taken = await makeHostile(project)
  buildProject(project)
}, 300_000)

afterAll(() => {
  rmSync(parent, { recursive: true, force: true })
})

describe('hostile text in the content', () => {
  it('would be found if a page let it through', () => {
    const probe = `<${ELEMENT} onclick="alert(1)">`
    expect(findInjected(`<p>${probe}</p>`)).toHaveLength(1)
    expect(findInjected(`<p title="a">b</p><a title='"${probe}'>c</a>`)).toEqual([])
    expect(findInjected(`<a title="a"${probe}">b</a>`)).toHaveLength(1)
    expect(findInjected(`<script>"</script>${probe}"</script>`)).toHaveLength(1)
  })

  it('is taken by fields of every kind of file', () => {
    const kinds = new Set(taken.map(({ file }) => file.split('/')[0]))
    expect([...kinds].sort()).toEqual([
      'articles',
      'changes',
      'claims',
      'glossary',
      'guidelines',
      'interventions',
      'laboratory',
      'medicines',
      'outcomes',
      'site.yaml',
      'studies',
    ])
    expect(taken.length).toBeGreaterThan(80)
  })

  it('comes out as text on every page that shows it', async () => {
    const site = join(project, 'dist')
    const injected: string[] = []
    const shown: string[] = []
    for (const file of await listFiles(site)) {
      if (!/\.(html|xml|svg)$/.test(file)) continue
      const text = readFileSync(join(site, file), 'utf8')
      if (text.includes(`&lt;${ELEMENT}`)) shown.push(file)
      injected.push(...findInjected(text).map((found) => `${file}: ${found}`))
    }
    expect(injected).toEqual([])
    // The text is there, as text: else this test would say nothing.
    expect(shown).toEqual(
      expect.arrayContaining(
        [
          'changes',
          'claims/walking-cures',
          'glossary',
          'guidelines',
          'interventions/walking',
          'migraine/at-night',
          'studies/smith-2020-walking',
          'tools/medicines',
          'tools/sodium',
        ].map((page) => `${page}/index.html`),
      ),
    )
  })

  describe.each([SOUND_FILES.article, SOUND_FILES.intervention])('in the body of %s', (file) => {
    it.each([
      ['an element of its own', '<script>steal()</script>', '<script>'],
      ['an element with a handler', '<img src="x" onerror="steal()"/>', '<img>'],
      ['an expression', '{steal()}', '"{steal()}"'],
      ['an import', 'import theft from "theft"', '"import theft from "theft""'],
    ])('%s is refused', async (_, markup, received) => {
      const path = join(project, file)
      const before = readFileSync(path, 'utf8')
      writeFileSync(path, `${before}\n\n${markup}\n`)
      const { problems } = await readLibrary({ root: 'content', files: openFolder(project) })
      writeFileSync(path, before)
      expect(problems).toMatchObject([{ name: 'MdxBodyInvalid', file, received }])
    })
  })
})
