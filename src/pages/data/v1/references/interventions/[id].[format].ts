import type { APIRoute } from 'astro'
import { getLibrary } from '../../../../../collections/queries.ts'
import { writeReferences } from '../../../../../format/references.ts'
import type { ReferenceFormat } from '../../../../../format/references.ts'
import { listInterventionReferences, listReferencePaths } from '../../../_references.ts'
import type { PageReferences } from '../../../_references.ts'

export const getStaticPaths = async () =>
  listReferencePaths(listInterventionReferences(await getLibrary()))

export const GET: APIRoute<{ sources: PageReferences; format: ReferenceFormat }> = ({ props }) =>
  new Response(writeReferences(props.sources.references, props.format))
