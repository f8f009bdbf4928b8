import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{corpus,unit,oracles,properties,content,pictures,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/random-cases.ts'],
    testTimeout: 20_000,
  },
})
