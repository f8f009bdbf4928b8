import { createServer, type AddressInfo } from 'node:net'

/** A port that nobody uses, so that a second run on the same machine does not stand in the way. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
