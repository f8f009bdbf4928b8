import type { APIRoute } from 'astro'
import { getLibrary } from '../../../../../collections/queries.ts'
import { writeReferences } from '../../../../../format/references.ts'
import type { Reference, ReferenceFormat } from '../../../../../format/references.ts'
import { FORMATS } from '../../../_references.ts'

export async function getStaticPaths() {
  const { studies } = await getLibrary()
  return [...studies.values()].flatMap(({ id, citation }) =>
    FORMATS.map((format) => ({
      params: { id, format },
      props: { reference: { id, citation }, format },
    })),
  )
}

export const GET: APIRoute<{ reference: Reference; format: ReferenceFormat }> = ({ props }) =>
  new Response(writeReferences([props.reference], props.format))
