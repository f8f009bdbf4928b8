// Vitest sets names of its own, such as BASE_URL and NODE_ENV, that a build must not inherit.
const OF_VITEST = /^(BASE_URL|MODE|DEV|PROD|SSR|NODE_ENV|TEST|VITEST.*)$/

/** The environment of a build that a test starts, for the root of a host unless `changes` say otherwise. */
export function buildEnvironment(changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name))
  return { ...Object.fromEntries(own), BASE_PATH: '/', ...changes }
}
