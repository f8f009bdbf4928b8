import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPort } from '../../../src/integrations/read-port.ts'

let site = ''
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'serve-'))
  writeFileSync(join(site, 'index.html'), '<h1>Home</h1>')
})
afterAll(() => {
  rmSync(site, { recursive: true })
})

/** Starts the server as `npm run serve` does, and stops it once it says where it is. */
async function serve(port: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['src/integrations/serve.ts', site], {
    env: { ...process.env, PORT: port, BASE_PATH: '/' },
  })
  let said = ''
  const hear = (chunk: Buffer): void => {
    said += chunk.toString()
    if (said.includes('Ctrl+C')) child.kill()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, said }
}

it('a port that is not named, or named by nothing, is the one that everybody expects', () => {
  expect([undefined, '', '  '].map(readPort)).toEqual([4321, 4321, 4321])
  expect(['8080', ' 8080 ', '0'].map(readPort)).toEqual([8080, 8080, 0])
})

it.each(['abc', '-1', '80.5', '65536', '0x50', '1e3'])('%s is no port', (text) => {
  expect(() => readPort(text)).toThrow(`received "${text}"`)
})

it('a word in place of a port is told in one line', async () => {
  expect(await serve('abc')).toEqual({
    code: 1,
    said: 'PORT: expected a number from 0 to 65535, received "abc".\n',
  })
})

it('the address that is told is the one that was chosen', async () => {
  const { said } = await serve('0')
  expect(said).toMatch(/http:\/\/localhost:[1-9]\d*\/\n/)
})

it('where the port is taken, another one is advised that needs no new build', async () => {
  const other = createServer()
  await new Promise<void>((ready) => other.listen(0, ready))
  const { port } = other.address() as AddressInfo
  const { code, said } = await serve(String(port))
  other.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is taken.`)
  expect(said).toContain('npm run serve')
  expect(said).not.toContain('npm start')
})
