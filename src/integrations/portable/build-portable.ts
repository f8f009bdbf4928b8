import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildEdition } from './edition.ts'
import { buildZip } from './zip.ts'

// `npm run build:portable`: a build of its own, for no host, turned into a folder and an archive of it.
// With `--from dist` the site that stands there is taken, if it was built for the root of a host.
const FOLDER = 'legwork-portable'
const { values } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string', default: '.' } },
})

/** Builds the site into `directory`, and returns the code with which that ended. */
function buildSite(directory: string): number {
  const astro = fileURLToPath(import.meta.resolve('astro/package.json')).replace(
    'package.json',
    'bin/astro.mjs',
  )
  const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', directory], {
    env: { ...process.env, BASE_PATH: '/' },
    stdio: 'inherit',
  })
  return status ?? 1
}

async function writeEdition(site: string): Promise<void> {
  const files = await buildEdition(site)
  const folder = join(values.to, 'dist-portable')
  await rm(folder, { recursive: true, force: true })
  for (const [name, contents] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), contents)
  }
  const zip = buildZip(
    [...files].map(([name, contents]) => ({ name: `${FOLDER}/${name}`, contents })),
  )
  await writeFile(join(values.to, `${FOLDER}.zip`), zip)
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  const megabytes = (count: number): string => `${(count / 1e6).toFixed(2)} MB`
  console.log(
    `${files.size} files, ${megabytes(bytes)} in dist-portable/, ${megabytes(zip.length)} in ${FOLDER}.zip`,
  )
}

/** Builds a site, makes the edition of it, and leaves nothing of that build behind, however it ends. */
async function buildAndWrite(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'portable-'))
  try {
    const code = buildSite(directory)
    if (code === 0) await writeEdition(directory)
    else process.exitCode = code
  } finally {
    await rm(directory, { recursive: true })
  }
}

if (values.from === undefined) await buildAndWrite()
else await writeEdition(resolve(values.from))
