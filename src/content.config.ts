import { existsSync } from 'node:fs'
import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'

// Only for the bodies that pages render. Front matter and YAML are read and checked by src/collections,
// which reports all problems at once; here anything passes.
function defineBodies(folder: string) {
  return defineCollection({
    loader: glob({ base: folder, pattern: '*.mdx' }),
    schema: z.looseObject({}),
  })
}

export const collections = {
  interventions: defineBodies('./content/interventions'),
  ...(existsSync('./content/articles') && { articles: defineBodies('./content/articles') }),
}
