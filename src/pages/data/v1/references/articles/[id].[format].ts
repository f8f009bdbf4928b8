import { getCollection } from 'astro:content'
import type { APIRoute } from 'astro'
import { getLibrary } from '../../../../../collections/queries.ts'
import { writeReferences } from '../../../../../format/references.ts'
import type { ReferenceFormat } from '../../../../../format/references.ts'
import { findArticleReferences, listReferencePaths } from '../../../_references.ts'
import type { PageReferences } from '../../../_references.ts'

export async function getStaticPaths() {
  const library = await getLibrary()
  const articles = await getCollection('articles')
  return listReferencePaths(
    articles.map(({ id, body = '' }) => findArticleReferences(library, { id, body })),
  )
}

export const GET: APIRoute<{ sources: PageReferences; format: ReferenceFormat }> = ({ props }) =>
  new Response(writeReferences(props.sources.references, props.format))
