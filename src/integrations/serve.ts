import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readPort } from './read-port.ts'
import { createSiteServer, normaliseBase } from './site-server.ts'

const directory = process.argv[2] ?? 'dist'
const base = normaliseBase(process.env['BASE_PATH'] ?? '/')

/** How to name another port, in the shell of this system. */
const ANOTHER_PORT =
  process.platform === 'win32'
    ? '  in PowerShell:  $env:PORT=4322; npm run serve\n  in cmd:         set "PORT=4322" && npm run serve'
    : '  PORT=4322 npm run serve'

function stop(why: string): never {
  console.error(why)
  process.exit(1)
}

function choosePort(): number {
  try {
    return readPort(process.env['PORT'])
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
}

if (!existsSync(join(directory, 'index.html'))) {
  stop(`There is no built site in ${directory}/. Make one with: npm run build`)
}
const port = choosePort()
const server = createSiteServer({ directory, base })
server.on('error', (error: NodeJS.ErrnoException) => {
  stop(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. The site is built; serve it on another one:\n${ANOTHER_PORT}`
      : error.message,
  )
})
server.listen(port, () => {
  const { port: chosen } = server.address() as AddressInfo
  console.log(`\n  Legwork is at  http://localhost:${chosen}${base}\n  Stop it with Ctrl+C\n`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close()
    server.closeAllConnections()
  })
}
