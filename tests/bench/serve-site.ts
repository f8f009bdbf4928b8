import type { AddressInfo } from 'node:net'
import { createSiteServer } from '../../src/integrations/site-server.ts'

/** The built site on a free port, for as long as it is measured. */
export async function serveSite(
  directory: string,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const server = createSiteServer({ directory })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${String(port)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
