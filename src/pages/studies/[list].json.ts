import type { APIRoute } from 'astro'
import { getLibrary } from '../../collections/queries.ts'
import type { StudyRow } from '../../islands/studies/study-row.ts'
import { LIST_PATH, splitStudies } from './_study-pages.ts'
import { buildStudyRows } from './_study-rows.ts'

/** Written only where the list has more than one page. */
export async function getStaticPaths() {
  const [, ...others] = splitStudies(buildStudyRows(await getLibrary()))
  const rows: readonly StudyRow[] = others.flatMap((page) => page.rows)
  if (rows.length === 0) return []
  const list = LIST_PATH.replace(/^.*\/|\.json$/g, '')
  return [{ params: { list }, props: { rows } }]
}

/** The rows of all pages but the first, for the filters of that one. */
export const GET: APIRoute<{ rows: readonly StudyRow[] }> = ({ props }) =>
  new Response(JSON.stringify(props.rows))
