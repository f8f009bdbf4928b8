import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildEnvironment } from './build-environment.ts'

/** Content of one study and its kin, which builds in seconds. */
export const SMALL_CONTENT = 'tests/content/fixtures/sound/content'

/** A project with the program as it is, and `content` in place of its own. */
export function copyProject(to: string, content: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json']) {
    cpSync(resolve(name), join(to, name), { recursive: true })
  }
  cpSync(content, join(to, 'content'), { recursive: true })
  // The cache of content stands in node_modules, which is the real project's.
  writeFileSync(
    join(to, 'astro.project.mjs'),
    "import config from './astro.config.mjs'\nexport default { ...config, cacheDir: './.cache' }\n",
  )
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'), 'junction')
}

function run(project: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: buildEnvironment(),
  })
  if (status !== 0) throw new Error(stdout + stderr)
}

/** Builds the project into its `dist/`. */
export function buildProject(project: string): void {
  const astro = resolve('node_modules/astro/bin/astro.mjs')
  run(project, [astro, 'build', '--config', 'astro.project.mjs'])
}

/** Makes the portable edition of a project that was built. */
export function buildPortable(project: string): void {
  run(project, ['src/integrations/portable/build-portable.ts', '--from', 'dist'])
}
