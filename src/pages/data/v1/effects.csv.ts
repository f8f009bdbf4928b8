import type { APIRoute } from 'astro'
import { EFFECT_COLUMNS, listEffects } from '../../../collections/published/effects.ts'
import { getLibrary } from '../../../collections/queries.ts'
import { writeCsv } from '../../../format/csv.ts'

export const GET: APIRoute = async () =>
  new Response(writeCsv(EFFECT_COLUMNS, listEffects(await getLibrary())))
