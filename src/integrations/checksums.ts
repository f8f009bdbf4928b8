import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { listFiles } from './built-files.ts'

const NAME = 'SHA256SUMS'

/** The lines that `sha256sum --check` reads, for every file below `directory` but this one. */
export async function buildChecksums(directory: string): Promise<string> {
  const lines: string[] = []
  for (const file of await listFiles(directory)) {
    if (file === NAME) continue
    const hash = createHash('sha256').update(await readFile(join(directory, file)))
    lines.push(`${hash.digest('hex')}  ${file}\n`)
  }
  return lines.join('')
}

/** Writes `SHA256SUMS`, by which anybody can see that a copy is whole, and that two builds are the same. */
export function checksums(): AstroIntegration {
  return {
    name: 'checksums',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir)
        await writeFile(join(root, NAME), await buildChecksums(root))
      },
    },
  }
}
