import { glob } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'

// Only for the bodies that pages render. Front matter and YAML are read and checked by src/collections,
// which reports all problems at once; here anything passes.
const checkedElsewhere = z.looseObject({})

export const collections = {
  interventions: defineCollection({
    loader: glob({ base: './content/interventions', pattern: '*.mdx' }),
    schema: checkedElsewhere,
  }),
  articles: defineCollection({
    loader: glob({ base: './content/articles', pattern: '*.mdx' }),
    schema: checkedElsewhere,
  }),
}
