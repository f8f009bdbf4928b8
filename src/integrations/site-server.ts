import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import sirv from 'sirv'
import { chooseCaching, HEADERS } from './headers.ts'

export interface SiteServerOptions {
  /** The folder that `npm run build` wrote. */
  directory: string
  /** The path the site was built for: '/' or a subfolder such as '/legwork/'. */
  base?: string
}

function setHeaders(response: ServerResponse, pathname: string): void {
  response.setHeader('Cache-Control', chooseCaching(pathname.slice(1)))
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
}

export function normaliseBase(base: string): string {
  const trimmed = base.replace(/^\/+|\/+$/g, '')
  return trimmed === '' ? '/' : `/${trimmed}/`
}

/** Whole, since `//name` behind a base would name another host; null for what is no address. */
function readAddress(asked: string): URL | null {
  return URL.parse(asked.startsWith('/') ? `http://localhost${asked}` : asked)
}

/** A static server as a good host would be: precompressed files, long cache for hashed names, the 404 page. */
export function createSiteServer({ directory, base = '/' }: SiteServerOptions): Server {
  const root = resolve(directory)
  const prefix = normaliseBase(base)
  const missing = join(root, '404.html')

  function sendMissing(response: ServerResponse): void {
    setHeaders(response, '/404.html')
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' })
    response.end(existsSync(missing) ? readFileSync(missing) : 'Not found')
  }

  // Looks at the disk for each request: after a new build the lengths that it knew would cut pages off, or never end them.
  const files = sirv(root, { brotli: true, gzip: true, etag: true, dev: true, setHeaders })

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const address = readAddress(request.url ?? '/')
    if (!address) {
      response.writeHead(400).end()
      return
    }
    if (!['GET', 'HEAD'].includes(request.method ?? 'GET')) {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    if (prefix !== '/' && `${address.pathname}/` === prefix) {
      response.writeHead(308, { Location: prefix + address.search }).end()
      return
    }
    if (!address.pathname.startsWith(prefix)) {
      if (address.pathname === '/') response.writeHead(302, { Location: prefix }).end()
      else sendMissing(response)
      return
    }
    const path = address.pathname.slice(prefix.length - 1)
    // Led on to as it stands, it would be another host.
    if (path.startsWith('//')) {
      sendMissing(response)
      return
    }
    if (!path.endsWith('/') && existsSync(join(root, path, 'index.html'))) {
      response.writeHead(308, { Location: `${address.pathname}/${address.search}` }).end()
      return
    }
    request.url = path + address.search
    files(request, response, () => {
      sendMissing(response)
    })
  }

  return createServer((request, response) => {
    // A file that a new build takes away after sirv has looked is met as it is opened.
    response.on('pipe', (file: Readable) => file.on('error', () => response.destroy()))
    try {
      answer(request, response)
    } catch {
      if (response.headersSent) response.destroy()
      else response.writeHead(400).end()
    }
  })
}
