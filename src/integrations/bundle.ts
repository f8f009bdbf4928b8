import { build } from 'rolldown'

/** Bundles one browser script of this site that Astro does not: small, in one piece, without a source map. */
export async function bundleScript(input: string, format: 'iife' | 'esm'): Promise<string> {
  const { output } = await build({
    input,
    platform: 'browser',
    write: false,
    logLevel: 'warn',
    transform: { target: 'es2022' },
    output: { format, minify: true, codeSplitting: false },
  })
  return output[0].code
}
