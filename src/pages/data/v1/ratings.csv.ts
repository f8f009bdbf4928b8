import type { APIRoute } from 'astro'
import { listRatings, RATING_COLUMNS } from '../../../collections/published/ratings.ts'
import { getLibrary } from '../../../collections/queries.ts'
import { writeCsv } from '../../../format/csv.ts'

export const GET: APIRoute = async () =>
  new Response(writeCsv(RATING_COLUMNS, listRatings(await getLibrary())))
