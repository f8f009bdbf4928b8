import type { APIRoute } from 'astro'
import { getLibrary } from '../../collections/queries.ts'
import type { ListedClaim } from '../../islands/claims/rest-of-claims.ts'
import { LIST_PATH, splitClaims } from './_claim-pages.ts'

/** Written only where the list has more than one page. */
export async function getStaticPaths() {
  const [, ...others] = splitClaims(await getLibrary())
  if (others.length === 0) return []
  const rows = others.flatMap((page) => page.rows)
  return [{ params: { list: LIST_PATH.replace(/^.*\/|\.json$/g, '') }, props: { rows } }]
}

/** The claims of all pages but the first, for the filters of that one. */
export const GET: APIRoute<{ rows: readonly ListedClaim[] }> = ({ props }) =>
  new Response(JSON.stringify(props.rows))
