import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'
import { CONTENT_DIRECTORY } from './collections/content-folder.ts'

// Only for the bodies that pages render. Front matter and YAML are read and checked by src/collections,
// which reports all problems at once; here anything passes.
function defineBodies(folder: string) {
  return defineCollection({
    loader: glob({
      base: pathToFileURL(`${resolve(CONTENT_DIRECTORY, folder)}/`),
      pattern: '*.mdx',
    }),
    schema: z.looseObject({}),
  })
}

export const collections = {
  interventions: defineBodies('interventions'),
  ...(existsSync(join(CONTENT_DIRECTORY, 'articles')) && { articles: defineBodies('articles') }),
}
