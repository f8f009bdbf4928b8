import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder } from '../../src/collections/content-folder.ts'
import { readLibrary } from '../../src/collections/read-library.ts'
import { listFiles } from '../../src/integrations/built-files.ts'
import { ELEMENT, findInjected, makeHostile } from './hostile-content.ts'
import { buildProject, copyProject, SMALL_CONTENT } from './small-project.ts'

const parent = mkdtempSync(join(tmpdir(), 'hostile-'))
const project = join(parent, 'project')
let taken: Awaited<ReturnType<typeof makeHostile>> = []

beforeAll(async () => {
  copyProject(project, SMALL_CONTENT)
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
    const counts: Record<string, number> = {}
    for (const { file } of taken) {
      const kind = file.split('/')[0] ?? file
      counts[kind] = (counts[kind] ?? 0) + 1
    }
    console.log('hostile fields', counts)
    expect(Object.keys(counts).sort()).toEqual([
      'claims',
      'glossary',
      'guidelines',
      'interventions',
      'medicines',
      'outcomes',
      'site.yaml',
      'studies',
    ])
    expect(taken.length).toBeGreaterThan(60)
  })

  it('comes out as text on every page that shows it', async () => {
    const site = join(project, 'dist')
    const injected: string[] = []
    let shown = 0
    for (const file of await listFiles(site)) {
      if (!/\.(html|xml|svg)$/.test(file)) continue
      const text = readFileSync(join(site, file), 'utf8')
      if (text.includes(`&lt;${ELEMENT}`)) shown += 1
      injected.push(...findInjected(text).map((found) => `${file}: ${found}`))
    }
    expect(injected).toEqual([])
    // The text is there, as text: else this test would say nothing.
    expect(shown).toBeGreaterThan(5)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)"/>',
    '{alert(1)}',
    'import x from "x"',
  ])('is refused in the body of an article: %s', async (markup) => {
    const file = join(project, 'content/interventions/walking.mdx')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, `${before}\n\n${markup}\n`)
    const { problems } = await readLibrary({ root: 'content', files: openFolder(project) })
    writeFileSync(file, before)
    expect(problems.length).toBeGreaterThan(0)
  })
})
