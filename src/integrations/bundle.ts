import { build } from 'rolldown'

/** Bundles one browser script of this site that Astro does not: in one piece, as a classic script. */
export async function bundleScript(input: string): Promise<string> {
  const { output } = await build({
    input,
    platform: 'browser',
    write: false,
    logLevel: 'warn',
    transform: { target: 'es2022' },
    output: { format: 'iife', minify: true, codeSplitting: false },
  })
  return output[0].code
}

/** A browser module of somebody else's with the same exports, in fewer bytes. */
export async function minifyModule(input: string): Promise<string> {
  const { output } = await build({
    input,
    platform: 'browser',
    write: false,
    logLevel: 'warn',
    output: { format: 'esm', minify: true, codeSplitting: false },
  })
  return output[0].code
}
