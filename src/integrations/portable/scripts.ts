import { join } from 'node:path'
import { build } from 'rolldown'

const ENTRY = '\0portable-entry'
const PRELOAD_HELPER = /\/preload-helper[.-][^/]*\.js$/
const PAGEFIND = 'pagefind/pagefind.js'

function mustReplace(code: string, pattern: RegExp, replacement: string, file: string): string {
  const changed = code.replace(pattern, replacement)
  if (changed === code) throw new RangeError(`${file}: nothing matches ${String(pattern)}`)
  return changed
}

/**
 * A built module without what would ask a disk for what it cannot do.
 *
 * @param id its path, with the separators of the system
 * @throws {RangeError} if it no longer has the part that has to be replaced
 */
export function mendModule(code: string, id: string): string {
  const file = id.replaceAll('\\', '/')
  // It preloads what a bundle already holds.
  if (PRELOAD_HELPER.test(file)) {
    const [, local = '', name = ''] = /export\s*\{(\w+) as (\w+)\}/.exec(code) ?? []
    if (name === '') throw new RangeError(`${id}: another export than expected`)
    return `const ${local}=(load)=>load();export{${local} as ${name}}`
  }
  if (file.endsWith(`/${PAGEFIND}`)) {
    return mustReplace(code, /\bimport\.meta\.url\b/g, JSON.stringify(`/${PAGEFIND}`), id)
  }
  // An import of an address that is only known in the browser: the search engine's.
  return code.replace(/\bimport\((\w+)\)/g, 'portable.load($1)')
}

/** Bundles what `entry` imports into one classic script. */
async function bundle(entry: string, name: string): Promise<string> {
  const { output } = await build({
    input: ENTRY,
    platform: 'browser',
    write: false,
    onLog(_level, log) {
      throw new RangeError(`${name}: ${log.message}`)
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? entry : null),
      },
      { name: 'mend-modules', transform: mendModule },
    ],
    output: {
      format: 'iife',
      minify: true,
      codeSplitting: false,
      // Workers and requests are refused to a page from a disk.
      intro: 'const fetch=(a)=>portable.fetch(a),Worker=undefined;',
    },
  })
  const { code } = output[0]
  if (/\bimport\s*\(/.test(code)) {
    throw new RangeError(`${name}: an import is left, which a disk refuses`)
  }
  return code
}

const toImport = (site: string, module: string): string => JSON.stringify(join(site, module))

/**
 * A built module, as a classic script that runs at once.
 * @throws {RangeError} if it no longer has the part that has to be replaced
 */
export function bundleModule(site: string, module: string): Promise<string> {
  return bundle(`import ${toImport(site, module)};`, module)
}

/**
 * The search engine, as a script that leaves it in `portable.modules`.
 * @throws {RangeError} if it no longer has the part that has to be replaced
 */
export function bundlePagefind(site: string): Promise<string> {
  const entry = `import * as engine from ${toImport(site, PAGEFIND)};portable.modules["/${PAGEFIND}"]=engine;`
  return bundle(entry, PAGEFIND)
}
