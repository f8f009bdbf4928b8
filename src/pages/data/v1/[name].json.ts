import type { APIRoute } from 'astro'
import { getLibrary } from '../../../collections/queries.ts'
import { PUBLISHED_NAMES } from '../../../collections/published/schemas.ts'
import type { PublishedName } from '../../../collections/published/schemas.ts'
import { buildPublishedFile, writeJson } from '../_published-files.ts'

export const getStaticPaths = () =>
  PUBLISHED_NAMES.map((name) => ({ params: { name }, props: { name } }))

export const GET: APIRoute<{ name: PublishedName }> = async ({ props, site }) =>
  new Response(writeJson(buildPublishedFile(await getLibrary(), props.name, site)))
