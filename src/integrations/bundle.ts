import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'rolldown'

/** One browser script in one piece. */
async function bundle(
  input: string,
  { format, plugins = [] }: { readonly format: 'iife' | 'esm'; readonly plugins?: Plugin[] },
): Promise<string> {
  const { output } = await build({
    input,
    platform: 'browser',
    write: false,
    logLevel: 'warn',
    transform: { target: 'es2022' },
    plugins,
    output: { format, minify: true, codeSplitting: false },
  })
  return output[0].code
}

/** Bundles one browser script of this site that Astro does not, as a classic script. */
export function bundleScript(input: string): Promise<string> {
  return bundle(input, { format: 'iife' })
}

const FETCH = fileURLToPath(new URL('../islands/search/fetch-index.ts', import.meta.url))

const unfoldLists: Plugin = {
  name: 'unfold-lists',
  transform(code, id) {
    if (!this.getModuleInfo(id)?.isEntry) return null
    return `import{fetchIndex as fetch}from${JSON.stringify(FETCH)};${code}`
  },
}

/** The search engine's module with the same exports, in fewer bytes, and with a `fetch` that unfolds its lists. */
export function bundleEngine(input: string): Promise<string> {
  return bundle(input, { format: 'esm', plugins: [unfoldLists] })
}
