import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

/** A package that this program is built with. */
export interface Dependency {
  readonly name: string
  readonly version: string
  readonly licence: string
}

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly integrity?: string
}

export interface Dependencies {
  /** Those that package.json names, by name. */
  readonly direct: readonly Dependency[]
  /** All that they bring along, without those for development only: how many stand under each licence, most first. */
  readonly counts: readonly { readonly licence: string; readonly count: number }[]
}

/** Reads the lock file's text; a package that names no licence there is listed as "not named". */
export function listDependencies(lock: string, direct: readonly string[]): Dependencies {
  const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, LockedPackage>> }
  const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  const counts = new Map<string, number>()
  for (const [, { license = 'not named' }] of installed) {
    counts.set(license, (counts.get(license) ?? 0) + 1)
  }
  return {
    direct: direct.map((name) => {
      const { version = '', license = 'not named' } = packages[`node_modules/${name}`] ?? {}
      return { name, version, licence: license }
    }),
    counts: [...counts]
      .map(([licence, count]) => ({ licence, count }))
      .sort((a, b) => b.count - a.count || (a.licence < b.licence ? -1 : 1)),
  }
}

/** The packages that this site is built with, from the lock file that pins them. */
export async function getDependencies(): Promise<Dependencies> {
  const root = process.cwd()
  const manifest = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>
  }
  const lock = await readFile(resolve(root, 'package-lock.json'), 'utf8')
  return listDependencies(lock, Object.keys(manifest.dependencies))
}
