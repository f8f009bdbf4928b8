import type { APIRoute } from 'astro'
import { getLibrary } from '../../../collections/queries.ts'
import { writeReferences } from '../../../format/references.ts'
import type { ReferenceFormat } from '../../../format/references.ts'
import { FORMATS, listReferences } from '../_references.ts'

export const getStaticPaths = () =>
  FORMATS.map((format) => ({ params: { format }, props: { format } }))

export const GET: APIRoute<{ format: ReferenceFormat }> = async ({ props }) =>
  new Response(writeReferences(listReferences(await getLibrary()), props.format))
