import type { Article, Library, RatedForm } from '../../collections/queries.ts'
import { getOpeningQuestion, getRatedForms } from '../../collections/queries.ts'
import { findCitedIds } from '../../format/citation.ts'

/** All articles in the order of their list. */
export function listArticles(library: Library): readonly Article[] {
  return [...library.articles.values()].sort(
    (a, b) => a.order - b.order || a.id.localeCompare(b.id),
  )
}

/** The articles before and after one, where there are any. */
export function findNeighbours(
  library: Library,
  id: string,
): { readonly previous: Article | undefined; readonly next: Article | undefined } {
  const articles = listArticles(library)
  const index = articles.findIndex((article) => article.id === id)
  return { previous: articles[index - 1], next: articles[index + 1] }
}

/** Ids in the order in which the page cites them: its summary first, then its text. */
export function findArticleCitations(article: Article, text: string): readonly string[] {
  return [...(article.summarySources ?? []), ...findCitedIds(text)]
}

/** The interventions that an article names, in its order, each with its forms as rated for the article's people; forms that nobody tested are left out beside one that somebody did. */
export function listRelated(
  library: Library,
  article: Article,
): readonly { readonly id: string; readonly name: string; readonly forms: readonly RatedForm[] }[] {
  const { outcome, population } = getOpeningQuestion(library)
  const forms = getRatedForms(library, { outcome, population: article.population ?? population })
  return (article.interventions ?? []).flatMap((id) => {
    const intervention = library.interventions.get(id)
    if (!intervention) return []
    const own = forms.filter((form) => form.intervention.id === id)
    const tested = own.filter(({ rating }) => rating.certainty !== 'none')
    return [{ id, name: intervention.name, forms: tested.length > 0 ? tested : own }]
  })
}

/** The claims that an article names, in its order. */
export function listArticleClaims(library: Library, article: Article) {
  return (article.claims ?? []).flatMap((id) => library.claims.get(id) ?? [])
}
