import { defineConfig } from '@playwright/test'
import { chooseLaunch } from './browser/chromium.ts'

const port = Number(process.env['TEST_PORT'] ?? 4329)
const directory = process.env['SITE_DIRECTORY'] ?? 'dist'

export default defineConfig({
  testDir: './browser',
  outputDir: '../test-results',
  fullyParallel: true,
  // Most of a test is waiting, so three share two cores well.
  workers: 3,
  // Tests that store the whole site again and again take minutes: `LONG_TESTS=1 npm test` runs them too.
  ...(process.env['LONG_TESTS'] === undefined && { grepInvert: /@long/ }),
  forbidOnly: process.env['CI'] !== undefined,
  // A busy machine may stretch a wait too far once; a test that needs its second try is named at the end of the run.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    // Every page would store the site first; what that does is tested by itself, in offline.spec.ts.
    storageState: {
      cookies: [],
      origins: [
        {
          origin: `http://localhost:${port}`,
          localStorage: [{ name: 'legwork-offline', value: 'no' }],
        },
      ],
    },
    viewport: { width: 1440, height: 900 },
    launchOptions: chooseLaunch(),
  },
  webServer: {
    command: [process.execPath, 'src/integrations/serve.ts', directory]
      .map((part) => JSON.stringify(part))
      .join(' '),
    cwd: '..',
    url: `http://localhost:${port}/`,
    env: { PORT: String(port), BASE_PATH: '/' },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
