import type { APIRoute } from 'astro'
import { getLibrary } from '../../../collections/queries.ts'
import { buildDataPackage } from '../_data-package.ts'
import { writeJson } from '../_published-files.ts'

export const GET: APIRoute = async ({ site }) =>
  new Response(writeJson(buildDataPackage(await getLibrary(), site)))
