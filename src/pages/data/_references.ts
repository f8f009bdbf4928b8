import { getStudiesAbout } from '../../collections/queries.ts'
import type { Library } from '../../collections/queries.ts'
import { findCitedIds } from '../../format/citation.ts'
import { REFERENCE_FORMATS } from '../../format/references.ts'
import type { Reference, ReferenceFormat } from '../../format/references.ts'

/** The formats, as parts of addresses. */
export const FORMATS = Object.keys(REFERENCE_FORMATS) as ReferenceFormat[]

/** Every study and guideline, by id. */
export function listReferences({ studies, guidelines }: Library): readonly Reference[] {
  return [
    ...studies.values(),
    ...[...guidelines.values()].map(({ id, citation, body, year }) => ({
      id,
      citation: { authors: [body], ...citation, year },
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What a page rests on. */
export interface PageReferences {
  /** Id of the intervention or the article. */
  readonly page: string
  readonly references: readonly Reference[]
}

/** Sources of each intervention: the studies about it and the guidelines that speak of it. */
export function listInterventionReferences(library: Library): readonly PageReferences[] {
  const all = listReferences(library)
  return [...library.interventions.keys()].map((page) => {
    const ids = new Set([
      ...getStudiesAbout(library, page).map(({ id }) => id),
      ...[...library.guidelines.values()]
        .filter(({ recommendations }) =>
          recommendations.some(({ interventions }) => interventions.includes(page)),
        )
        .map(({ id }) => id),
    ])
    return { page, references: all.filter(({ id }) => ids.has(id)) }
  })
}

/** Sources that an article cites, in its text and its summary. */
export function findArticleReferences(
  library: Library,
  { id, body }: { readonly id: string; readonly body: string },
): PageReferences {
  const summary = library.articles.get(id)?.summarySources ?? []
  const ids = new Set([...summary, ...findCitedIds(body)])
  return {
    page: id,
    references: listReferences(library).filter((reference) => ids.has(reference.id)),
  }
}

/** The files of each page that has sources, one for each format. */
export function listReferencePaths(pages: readonly PageReferences[]) {
  return pages
    .filter(({ references }) => references.length > 0)
    .flatMap((sources) =>
      FORMATS.map((format) => ({
        params: { id: sources.page, format },
        props: { sources, format },
      })),
    )
}
