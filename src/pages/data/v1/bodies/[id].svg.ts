import type { APIRoute } from 'astro'
import { getPublishedBodies } from '../../../../collections/published/bodies.ts'
import { getLibrary } from '../../../../collections/queries.ts'
import { buildForestFile } from '../../_forest-file.ts'

export async function getStaticPaths() {
  const library = await getLibrary()
  return getPublishedBodies(library)
    .filter(({ rated }) => rated.rating.effect)
    .map(({ id }) => ({ params: { id } }))
}

export const GET: APIRoute = async ({ params, site }) => {
  const library = await getLibrary()
  const published = getPublishedBodies(library).find(({ id }) => id === params['id'])
  const svg = published && buildForestFile(library, published, site)
  if (svg === undefined) throw new RangeError(`bodies/[id].svg: no plot, received ${params['id']}`)
  return new Response(svg)
}
