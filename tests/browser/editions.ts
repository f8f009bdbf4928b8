import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeServiceWorker } from '../../src/integrations/service-worker.ts'
import { createSiteServer } from '../../src/integrations/site-server.ts'

/** The site as built. */
export const FIRST_EDITION = resolve(process.env['SITE_DIRECTORY'] ?? 'dist')

/** A copy of the site in which `changes` were made, as a later build would have them. */
export async function buildEdition(
  changes: Readonly<Record<string, (text: string) => string>>,
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'edition-'))
  await cp(FIRST_EDITION, directory, { recursive: true })
  const rewrite = async (file: string): Promise<void> => {
    for (const copy of ['br', 'gz']) await rm(join(directory, `${file}.${copy}`), { force: true })
  }
  for (const [file, change] of Object.entries(changes)) {
    const text = await readFile(join(directory, file), 'utf8')
    const changed = change(text)
    if (changed === text) throw new Error(`${file} does not change`)
    await writeFile(join(directory, file), changed)
    await rewrite(file)
  }
  await writeServiceWorker(directory)
  await rewrite('sw.js')
  return directory
}

export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean

/** A host whose site can be replaced, broken and switched off while a reader is on it. */
export interface Host {
  readonly url: string
  /** Addresses that were asked for, since the last `forget`. */
  readonly requests: readonly string[]
  forget(): void
  deploy(directory: string): void
  /** Answers instead of the site where it returns true. */
  break(fault: Fault | undefined): void
  close(): Promise<void>
}

export async function startHost(directory: string): Promise<Host> {
  let site = createSiteServer({ directory })
  let fault: Fault | undefined
  let requests: string[] = []
  const server: Server = createServer((request, response) => {
    requests.push(new URL(request.url ?? '/', 'http://host').pathname)
    if (!fault?.(request, response)) site.emit('request', request, response)
  })
  await new Promise<void>((ready) => server.listen(0, ready))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests
    },
    forget() {
      requests = []
    },
    deploy(next) {
      site = createSiteServer({ directory: next })
    },
    break(next) {
      fault = next
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
