import { spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { findFreePort } from '../../find-free-port.ts'
import type { Engine } from './engine.ts'

// WebKitGTK is driven by classic WebDriver; its small browser needs a screen, and xvfb is one.

/** The browser that comes with WebKitGTK, outside PATH. */
export function findMiniBrowser(): string | undefined {
  return globSync('/usr/lib/*/webkit2gtk-4.?/MiniBrowser').find((file) => existsSync(file))
}

export async function startWebKit({
  driver,
  screen,
  browser,
}: {
  readonly driver: string
  /** `xvfb-run`. */
  readonly screen: string
  readonly browser: string
}): Promise<Engine> {
  const port = await findFreePort()
  const child = spawn(screen, ['-a', driver, `--port=${port}`], {
    stdio: 'ignore',
    // A group of its own: xvfb-run starts the screen and the driver beside one another.
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  })

  async function send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 300)}`)
    return value
  }

  async function createSession(): Promise<string> {
    const { sessionId } = (await send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    })) as { sessionId: string }
    return sessionId
  }

  let session: string | undefined
  for (const end = Date.now() + 20_000; session === undefined;) {
    try {
      session = await createSession()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resume) => setTimeout(resume, 200))
    }
  }
  const at = `/session/${session}`
  return {
    goto: async (url) => {
      await send('POST', `${at}/url`, { url })
    },
    evaluate: async (expression) => {
      const value = await send('POST', `${at}/execute/async`, {
        script: `const done = arguments[0];
          (async () => (${expression}))().then(
            (value) => done(JSON.stringify(value)),
            (error) => done('!' + error))`,
        args: [],
      })
      if (typeof value !== 'string') return undefined
      if (value.startsWith('!')) throw new Error(value)
      return JSON.parse(value) as unknown
    },
    close: async () => {
      await send('DELETE', at).catch(() => undefined)
      if (child.pid !== undefined) process.kill(-child.pid)
    },
  }
}
