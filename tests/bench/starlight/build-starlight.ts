import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// The versions that this project's own lock is made with, so that both sites are built by the same Astro.
const PACKAGES = { astro: '7.3.4', '@astrojs/starlight': '0.42.4' }

/**
 * Builds a Starlight site, as its own starter sets it up, with the texts of content/interventions and content/articles.
 * @returns in words why not, if the registry or the build says no
 */
export async function buildStarlight(
  folder: string,
): Promise<{ readonly site: string } | { readonly because: string }> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'src/content/docs'), { recursive: true })
  write(
    folder,
    'package.json',
    JSON.stringify({ type: 'module', private: true, dependencies: PACKAGES }),
  )
  write(
    folder,
    'astro.config.mjs',
    `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({ integrations: [starlight({ title: 'Starlight' })] })
`,
  )
  write(
    folder,
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  )
  for (const name of ['interventions', 'articles']) copyTexts(join('content', name), folder)
  write(folder, 'src/content/docs/index.md', '---\ntitle: Start\n---\n\nStart.\n')
  const installed = await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error'],
    folder,
  )
  if (installed !== undefined) return { because: `could not install Starlight: ${installed}` }
  const built = await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder)
  return built === undefined
    ? { site: join(folder, 'dist') }
    : { because: `could not build Starlight: ${built}` }
}

/** Plain Markdown: the words, headings and lists, with a number in place of each source as our pages print it. */
function copyTexts(source: string, folder: string): void {
  for (const file of readdirSync(source)) {
    const text = readFileSync(join(source, file), 'utf8')
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
    const title = /^(?:name|title): *(.*)$/m.exec(front)?.[1] ?? file
    const plain = body.replace(/<Cite\b[^>]*\/>/g, '[1]').replace(/<\/?[A-Z]\w*\b[^>]*>/g, '')
    const name = file.replace(/\.mdx$/, '.md')
    write(folder, join('src/content/docs', name), `---\ntitle: ${title}\n---\n${plain}`)
  }
}

function write(folder: string, file: string, text: string): void {
  writeFileSync(join(folder, file), text)
}

/** Undefined if it went well, else the last line that it wrote. */
function run(command: string, args: readonly string[], cwd: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    let said = ''
    const keep = (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) =>
      resolve(code === 0 ? undefined : (said.trim().split('\n').at(-1) ?? '')),
    )
  })
}
