/**
 * The pack that holds a file, by its address below the site's root. A page opened from a disk may load scripts and
 * nothing else, so files that scripts fetch travel in scripts: the search engine in one, the texts of results in
 * sixteen, by the last digit of their name, and every other file in one of its own.
 */
export function choosePack(address: string): string {
  const digit = /^pagefind\/(?:pieces\/)?fragment\/.*([0-9a-f])\.pf_fragment$/.exec(address)?.[1]
  if (digit !== undefined) return `fragments-${digit}`
  if (address.startsWith('pagefind/')) return 'search'
  return `file-${address.replace(/\W+/g, '-')}`
}
