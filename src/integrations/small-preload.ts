import type { Plugin } from 'vite'

const HELPER = '\0vite/preload-helper.js'

/**
 * Vite's own helper weighs more than the script of most pages, since it knows nonces, old browsers and preload links.
 * This one does what the site needs of it: it waits for the style sheets of a part that is loaded later.
 */
function preloadStyles(load: () => Promise<unknown>, files: readonly string[] = []): unknown {
  const waiting = files
    .filter((file) => file.endsWith('.css'))
    .map((file) => new URL(`__BASE__${file}`, document.baseURI).href)
    .filter((href) => ![...document.styleSheets].some((sheet) => sheet.href === href))
    .map(
      (href) =>
        new Promise((done, failed) => {
          const link = document.createElement('link')
          link.rel = 'stylesheet'
          link.href = href
          link.onload = done
          link.onerror = failed
          document.head.append(link)
        }),
    )
  return waiting.length === 0 ? load() : Promise.all(waiting).then(load)
}

/** Puts the small helper in the place of Vite's. */
export function smallPreload(): Plugin {
  let base = '/'
  return {
    name: 'small-preload',
    enforce: 'pre',
    configResolved(config) {
      base = config.base
    },
    load(id) {
      if (id !== HELPER) return null
      return `export const __vitePreload = ${preloadStyles.toString().replace('__BASE__', base)}`
    },
  }
}
