import type { Plugin } from 'vite'

const HELPER = '\0vite/preload-helper.js'

/**
 * Puts a helper in the place of Vite's that only loads. Vite's own weighs more than the script of most pages, since it
 * fetches the style sheets of a part that is loaded later; here all styles stand in the pages, and the build stops if
 * a part brings one after all.
 */
export function smallPreload(): Plugin {
  return {
    name: 'small-preload',
    enforce: 'pre',
    load(id) {
      return id === HELPER ? 'export const __vitePreload = (load) => load()' : null
    },
    writeBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && /__vite__mapDeps[^\n]*\.css"/.test(part.code))
          this.error(`${part.fileName} waits for a style sheet: import it in the page instead`)
      }
    },
  }
}
