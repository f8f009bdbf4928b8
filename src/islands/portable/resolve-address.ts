/**
 * An address from the root of a host, as one below `root`: folders become their `index.html`, since a disk has no
 * server that would open it. Query and fragment stay.
 *
 * @param root ends in a slash
 */
export function resolveAddress(address: string, root: string): string {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/.exec(address) ?? []
  return root + path.replace(/(^|\/)$/, '$1index.html') + rest
}
