import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const ENTRY = '\0entry'
const INDEX = fileURLToPath(new URL('../../../src/evidence/index.ts', import.meta.url))

/** The named exports of the core as one script for a browser, minified; they hang on `core`. */
export async function buildBundle(names: readonly string[]): Promise<string> {
  const build = await rolldown({
    input: ENTRY,
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) =>
          id === ENTRY ? `export { ${names.join(', ')} } from ${JSON.stringify(INDEX)}` : undefined,
      },
    ],
  })
  const { output } = await build.generate({ format: 'iife', name: 'core', minify: true })
  await build.close()
  return output[0].code
}
