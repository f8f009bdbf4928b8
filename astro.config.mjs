import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { checksums } from './src/integrations/checksums.ts'
import { contentSecurityPolicy } from './src/integrations/csp.ts'
import { headersFile } from './src/integrations/headers.ts'
import { pageTwins } from './src/integrations/page-twins.ts'
import { preactInPages } from './src/integrations/preact-in-pages.ts'
import { precompress } from './src/integrations/precompress.ts'
import { searchIndex } from './src/integrations/search-index.ts'
import { serviceWorker } from './src/integrations/service-worker.ts'
import { smallPreload } from './src/integrations/small-preload.ts'

const compression = precompress()

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // While one page waits for its file to be written, others are drawn.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    plugins: [smallPreload()],
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // The statistics packages say 'use strict' in every file; that it goes lost in a module says nothing.
        onLog(level, log, report) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
        },
      },
    },
  },
  // The order matters: policies cover the pages as they are, then they are compressed, and meanwhile indexed and written
  // as text; the worker lists all of it, and the sums are taken of the compressed files too.
  integrations: [
    mdx(),
    preactInPages(),
    contentSecurityPolicy(),
    compression.early,
    searchIndex(),
    pageTwins(),
    serviceWorker(),
    headersFile(),
    compression.rest,
    checksums(),
  ],
})
