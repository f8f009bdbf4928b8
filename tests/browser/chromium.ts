import type { LaunchOptions } from '@playwright/test'
import { findProgram } from './find-program.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** CHROMIUM_PATH, else a Chromium on PATH; undefined leaves the choice to Playwright's own download. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = environment['CHROMIUM_PATH']
  if (given !== undefined && given !== '') return given
  return findProgram(NAMES, environment)
}

/** With these it fetches nothing of its own. */
export const CHROMIUM_FLAGS: readonly string[] = [
  // Its sandbox refuses to be started by root, as whom containers run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function chooseLaunch(): LaunchOptions {
  const executablePath = findChromium()
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [...CHROMIUM_FLAGS],
  }
}
