import type { APIRoute } from 'astro'
import { getLibrary } from '../../collections/queries.ts'
import { buildFeed, writeAtom } from './_change-feed.ts'

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary()
  return new Response(writeAtom(buildFeed(library, site), library.site.name), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
