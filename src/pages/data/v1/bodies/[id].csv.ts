import type { APIRoute } from 'astro'
import { getPublishedBodies } from '../../../../collections/published/bodies.ts'
import type { PublishedBody } from '../../../../collections/published/bodies.ts'
import { EFFECT_COLUMNS, listBodyEffects } from '../../../../collections/published/effects.ts'
import { getLibrary } from '../../../../collections/queries.ts'
import { writeCsv } from '../../../../format/csv.ts'

export async function getStaticPaths() {
  return getPublishedBodies(await getLibrary())
    .filter(({ body }) => body.contrasts.length > 0)
    .map((published) => ({ params: { id: published.id }, props: { published } }))
}

/** The rows of effects.csv behind one figure. */
export const GET: APIRoute<{ published: PublishedBody }> = ({ props }) =>
  new Response(writeCsv(EFFECT_COLUMNS, listBodyEffects(props.published)))
