import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

function readTexts(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|mjs|astro)$/.test(name))
      .map((name) => name.replaceAll('\\', '/'))
      .map((name) => [`${folder}/${name}`, readFileSync(`${root}/${folder}/${name}`, 'utf8')]),
  )
}

const texts = new Map([
  ...readTexts('src'),
  ...readTexts('tests'),
  ['astro.config.mjs', readFileSync(`${root}/astro.config.mjs`, 'utf8')] as const,
])

const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>> | undefined>
>
const declared = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((field) =>
  Object.keys(manifest[field] ?? {}),
)

/** Packages that the code imports, by name without the path inside them. */
const imported = new Set(
  [...texts.values()].flatMap((text) =>
    [
      ...text.matchAll(
        /^(?:(?:import|export|\})[^'\n]* from |import |.*\bawait import\()'([^'.][^']*)'/gm,
      ),
    ].flatMap(([, name = '']) => {
      const parts = name.split('/')
      const own = name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
      return isBuiltin(name) || name.includes(':') || own === '' ? [] : [own]
    }),
  ),
)

/** Used by name or by a tool, and imported by no file. */
const USED_OTHERWISE: Readonly<Record<string, string>> = {
  '@astrojs/check': 'the command `astro check`',
  '@types/d3-array': 'types of d3-array',
  '@types/fhir': 'types of FHIR resources',
  '@types/node': 'types of Node',
  node: 'the Node that the scripts run on',
  'prettier-plugin-astro': 'named in the settings of Prettier',
  prettier: 'a command',
  typescript: 'a command, and what ESLint reads types with',
}

/** Imported without being declared: the package that brings it decides on its version. */
const COMES_WITH: Readonly<Record<string, string>> = {
  '@astrojs/starlight': 'installed by the bench, in a folder of its own',
  fhir: 'the name under which @types/fhir gives its types',
  'preact-render-to-string': '@astrojs/preact, which renders islands with it as pages do',
  vite: 'astro, whose settings take its types',
}

test('every package that is declared is used, and every package that is imported is declared', () => {
  const isUsed = (name: string) => imported.has(name) || Object.hasOwn(USED_OTHERWISE, name)
  expect(declared.filter((name) => !isUsed(name))).toEqual([])
  const missing = [...imported].filter(
    (name) => !declared.includes(name) && !Object.hasOwn(COMES_WITH, name),
  )
  expect(missing).toEqual([])
  expect(Object.keys(USED_OTHERWISE).filter((name) => !declared.includes(name))).toEqual([])
})

test('nothing is exported from src that no other file names', () => {
  // Astro calls these by their names.
  const called = new Set(['onRequest', 'collections'])
  const files = new Map<string, number>()
  for (const text of texts.values()) {
    for (const word of new Set(text.match(/[A-Za-z_$][\w$]*/g))) {
      files.set(word, (files.get(word) ?? 0) + 1)
    }
  }
  // A type may stand in a signature that others call without naming it.
  const isNamed = (kind: string, name: string, text: string) =>
    (files.get(name) ?? 0) > 1 ||
    (/interface|type/.test(kind) && (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1)
  const dead = [...texts]
    .filter(([file]) => /^src\/(?!pages\/(?!.*\/?_))/.test(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(/^export (?:async )?(function|const|class|interface|type) (\w+)/gm)]
        .filter(([, kind = '', name = '']) => !isNamed(kind, name, text) && !called.has(name))
        .map(([, , name = '']) => `${file}: ${name}`),
    )
  expect(dead).toEqual([])
})

test('no file is too long to be read in one go', () => {
  const long = [...texts].filter(([, text]) => text.split('\n').length > 400)
  expect(long.map(([file]) => file)).toEqual([])
})

test('each file and folder that the README names is there, and each command', () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8')
  const paths = [...readme.matchAll(/`((?:content|src|tests)\/[\w./-]+)/g)].map(
    ([, path = '']) => path,
  )
  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path) => !existsSync(`${root}/${path}`))).toEqual([])
  const commands = [...readme.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(commands.length).toBeGreaterThan(10)
  expect(commands.filter((name) => manifest['scripts']?.[name] === undefined)).toEqual([])
})
