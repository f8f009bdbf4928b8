import type { APIRoute } from 'astro'
import { getLibrary } from '../../collections/queries.ts'
import { buildFeed, writeJsonFeed } from './_change-feed.ts'

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary()
  return new Response(writeJsonFeed(buildFeed(library, site), library.site.name), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
}
