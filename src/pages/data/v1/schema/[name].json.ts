import type { APIRoute } from 'astro'
import { buildJsonSchema, PUBLISHED_NAMES } from '../../../../collections/published/schemas.ts'
import type { PublishedName } from '../../../../collections/published/schemas.ts'
import { buildAddress, writeJson } from '../../_published-files.ts'

export const getStaticPaths = () =>
  PUBLISHED_NAMES.map((name) => ({ params: { name }, props: { name } }))

export const GET: APIRoute<{ name: PublishedName }> = ({ props: { name }, site }) =>
  new Response(writeJson(buildJsonSchema(name, buildAddress(`/data/v1/schema/${name}.json`, site))))
