import type { Library } from '../collections/library.ts'
import { getBody, getLibrary, getRatedForms } from '../collections/queries.ts'
import { KIND_WORDS } from '../format/content-words.ts'
import { detailForm, summariseForm } from '../islands/explorer/form.ts'
import type { ExplorerForm, FormDetail } from '../islands/explorer/form.ts'
import { orderForms } from '../islands/explorer/movement.ts'

/** The forms of the explorer for the question that the site opens with. */
function listRatedForms(library: Library) {
  const { primaryOutcome, defaultPopulation } = library.site
  return getRatedForms(library, { outcome: primaryOutcome, population: defaultPopulation })
}

/** What the panel says of every form, by its id. */
export async function getExplorerDetails(): Promise<Readonly<Record<string, FormDetail>>> {
  const library = await getLibrary()
  const { primaryOutcome, defaultPopulation } = library.site
  return Object.fromEntries(
    listRatedForms(library).map((rated) => [
      rated.id,
      detailForm(
        rated,
        getBody(library, {
          form: rated.id,
          outcome: primaryOutcome,
          population: defaultPopulation,
        }),
      ),
    ]),
  )
}

/** Everything that the explorer needs to stand in the page. */
export async function getExplorer(library: Library) {
  const forms: readonly ExplorerForm[] = listRatedForms(library).map(summariseForm)
  const details = await getExplorerDetails()
  const [first] = orderForms(forms)
  return {
    forms,
    kinds: Object.keys(KIND_WORDS).filter((kind) => forms.some((form) => form.kind === kind)),
    outcomes: [library.site.primaryOutcome],
    populations: [library.site.defaultPopulation],
    firstDetail: first && details[first.id],
  }
}

/** A sentence with counts in place of `{name}`, in pieces, so that the counts can stand out. */
export function fillCounts(
  template: string,
  counts: Readonly<Record<string, number>>,
): readonly { readonly text: string; readonly isCount: boolean }[] {
  return template.split(/\{(\w+)\}/).map((piece, index) => ({
    text: index % 2 === 0 ? piece : String(counts[piece] ?? `{${piece}}`),
    isCount: index % 2 === 1,
  }))
}
