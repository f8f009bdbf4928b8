import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openFolder } from '../../src/collections/content-folder.ts'
import type { Library } from '../../src/collections/library.ts'
import { getRatedForms, type RatedForm } from '../../src/collections/queries.ts'
import { readLibrary, type FileAccess } from '../../src/collections/read-library.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The content without one study, and with what cited it citing another one instead. */
function withoutStudy(files: FileAccess, gone: string, instead: string): FileAccess {
  return {
    list: async (folder) =>
      (await files.list(folder)).filter((name) => !name.endsWith(`${gone}.yaml`)),
    read: async (file) => {
      const bytes = await files.read(file)
      if (bytes === undefined || file.endsWith(`/${instead}.yaml`)) return bytes
      const text = new TextDecoder().decode(bytes)
      return new TextEncoder().encode(text.replaceAll(gone, instead))
    },
  }
}

async function read(files: FileAccess): Promise<Library> {
  const { library, problems } = await readLibrary({ root: 'content', files })
  if (!library) throw new Error(JSON.stringify(problems.slice(0, 3), undefined, 2))
  return library
}

function getForm(library: Library, id: string): RatedForm {
  const { primaryOutcome, defaultPopulation } = library.site
  const form = getRatedForms(library, {
    outcome: primaryOutcome,
    population: defaultPopulation,
  }).find((one) => one.id === id)
  if (!form) throw new Error(`No form ${id}`)
  return form
}

it('no rating stands in content: without one of its studies a form is rated anew', async () => {
  const files = openFolder('.')
  const before = getForm(await read(files), 'iron-infusion')
  const after = getForm(
    await read(withoutStudy(files, 'earley-2024-fcm', 'allen-2005-rest-prevalence')),
    'iron-infusion',
  )
  expect(before.rating.trials - after.rating.trials).toBe(1)
  expect(after.rating.participants).toBeLessThan(before.rating.participants)
  expect(after.statement).not.toBe(before.statement)
})

it('a study marked as withdrawn counts no longer, while its page and its citations stay', async () => {
  const files = openFolder('.')
  const withdrawn = await read({
    list: files.list,
    read: async (file) => {
      const bytes = await files.read(file)
      if (bytes === undefined || !file.endsWith('/earley-2024-fcm.yaml')) return bytes
      return new TextEncoder().encode(`withdrawn: Retracted.\n${new TextDecoder().decode(bytes)}`)
    },
  })
  const before = getForm(await read(files), 'iron-infusion')
  const after = getForm(withdrawn, 'iron-infusion')
  expect(before.rating.trials - after.rating.trials).toBe(1)
  expect(withdrawn.studies.has('earley-2024-fcm')).toBe(true)
  expect(after.rating.leftOut).toContainEqual({
    contrast: expect.stringMatching(/^earley-2024-fcm/) as string,
    because: 'Counts no longer: Retracted.',
  })
})

function copyContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  folders.push(folder)
  cpSync('content', join(folder, 'content'), { recursive: true })
  return folder
}

function check(folder: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('src/integrations/check-content.ts')],
    { cwd: folder, encoding: 'utf8' },
  )
  return { status, output: stdout + stderr }
}

it('“npm run check” ends with 0 on the content as it is', () => {
  expect(check(copyContent())).toMatchObject({ status: 0 })
})

it('“npm run check” ends with 1 and names file, line and field of every problem', () => {
  const folder = copyContent()
  for (const id of ['allen-2011-fcm', 'earley-2024-fcm']) {
    const file = join(folder, 'content/studies', `${id}.yaml`)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^about:.*$/m, 'about: [snake-oil]'))
  }
  const { status, output } = check(folder)
  expect(status).toBe(1)
  expect(output).toMatch(/content\/studies\/allen-2011-fcm\.yaml:\d+/)
  expect(output).toMatch(/content\/studies\/earley-2024-fcm\.yaml:\d+/)
  expect(output).toContain('snake-oil')
})
