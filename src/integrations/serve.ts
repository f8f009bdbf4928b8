import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createSiteServer, normaliseBase } from './site-server.ts'

const directory = process.argv[2] ?? 'dist'
const port = Number(process.env['PORT'] ?? 4321)
const base = normaliseBase(process.env['BASE_PATH'] ?? '/')
if (!existsSync(join(directory, 'index.html'))) {
  console.error(`There is no built site in ${directory}/. Make one with: npm run build`)
  process.exit(1)
}
const server = createSiteServer({ directory, base })
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Choose another one with PORT, for example: PORT=4322 npm start`
      : error.message,
  )
  process.exit(1)
})
server.listen(port, () => {
  console.log(`\n  Legwork is at  http://localhost:${port}${base}\n  Stop it with Ctrl+C\n`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close()
    server.closeAllConnections()
  })
}
