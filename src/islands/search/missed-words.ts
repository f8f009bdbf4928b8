/** The words of an address that leads nowhere: its last part that is more than a number or a file's ending. */
export function readMissedWords(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname
  const last = path
    .split('/')
    .filter((part) => part !== '' && part !== '404.html')
    .at(-1)
  if (last === undefined) return ''
  let text = last
  try {
    text = decodeURIComponent(last)
  } catch {
    // Not an encoding that browsers write: the letters are taken as they stand.
  }
  return text
    .replace(/\.\w+$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
    .slice(0, 100)
}
