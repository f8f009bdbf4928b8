import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from './engine.ts'

// Firefox is driven by WebDriver BiDi, which it speaks itself.
// @see https://w3c.github.io/webdriver-bidi/

interface Answer {
  id?: number
  error?: string
  message?: string
  result?: Record<string, unknown>
}

interface Remote {
  send(method: string, params: object): Promise<Record<string, unknown>>
  close(): void
}

async function connect(url: string): Promise<Remote> {
  const socket = new WebSocket(url)
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  }
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve()
    socket.onerror = () => reject(new Error(`no connection to ${url}`))
  })
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, ({ error, message, result }) => {
          if (error === undefined) resolve(result ?? {})
          else reject(new Error(`${method}: ${error} ${message ?? ''}`))
        })
        socket.send(JSON.stringify({ id: last, method, params }))
      }),
    close: () => socket.close(),
  }
}

export async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const browser = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  )
  const address = await new Promise<string>((resolve, reject) => {
    let text = ''
    browser.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(text)?.[1]
      if (found !== undefined) resolve(found)
    })
    browser.on('exit', () => reject(new Error(`Firefox ended: ${text.slice(-500)}`)))
  })
  const remote = await connect(`${address}/session`)
  await remote.send('session.new', { capabilities: {} })
  const { context } = await remote.send('browsingContext.create', { type: 'tab' })
  return {
    goto: async (url) => {
      await remote.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await remote.send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      })
      if (exceptionDetails) throw new Error((exceptionDetails as { text: string }).text)
      const { value } = result as { value?: string }
      return value === undefined ? undefined : (JSON.parse(value) as unknown)
    },
    close: async () => {
      remote.close()
      await new Promise((ended) => {
        browser.on('exit', ended)
        browser.kill()
      })
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
