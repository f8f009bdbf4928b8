import { defineMiddleware } from 'astro:middleware'
import { getLibrary } from './collections/queries.ts'

/** Hands the site's names to layouts and components, which read no content themselves. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const { site, glossary, medicines } = await getLibrary()
  locals.site = site
  locals.citations = new Map()
  locals.glossary = glossary
  locals.medicines = medicines
  locals.explained = new Set()
  return next()
})
