import type { Library, RatedForm } from '../collections/queries.ts'
import {
  getBody,
  getGuidelinePositions,
  getLibrary,
  getOpeningForms,
  getOpeningQuestion,
} from '../collections/queries.ts'
import { findWhatHoldsItUp, findWhatWouldMoveIt } from '../evidence/index.ts'
import { GIVEN_BY_WORDS, KIND_WORDS, RECOMMENDATION_WORDS } from '../format/content-words.ts'
import { placeForm } from '../islands/explorer/form.ts'
import type { ExplorerForm, FormFacts } from '../islands/explorer/form.ts'
import { orderForms } from '../islands/explorer/matrix/movement.ts'
import { detailRating } from '../islands/explorer/panel/form-detail.ts'
import type { FormNotes } from '../islands/explorer/panel/form-detail.ts'
import type { ExplorerDetails, FormDetail } from '../islands/explorer/panel/details.ts'
import { DATA_VERSION } from '../islands/explorer/data-version.ts'
import { labelGuideline } from '../format/guideline-label.ts'

/** What the explorer knows of a form whatever the question. */
export function toFormFacts({
  id,
  name,
  mechanism,
  intervention,
  givenBy,
  needsBloodTest,
  isReference,
}: RatedForm): FormFacts {
  return {
    id,
    name,
    mechanism: mechanism.level,
    kind: intervention.kind,
    page: intervention.id,
    givenBy,
    needsBloodTest,
    ...(isReference && { isReference }),
  }
}

/** Which way each guideline speaks of a form, newest first; what it says of the whole intervention included. */
function listGuidelines(
  library: Library,
  { id, intervention }: RatedForm,
): FormNotes['guidelines'] {
  const positions = getGuidelinePositions(
    library,
    intervention.id,
    ({ forms }) => forms.length === 0 || forms.includes(id),
  )
  return positions.map(({ guideline, recommendations }) => {
    const ways = new Set(recommendations.map(({ direction }) => direction))
    return {
      id: guideline.id,
      label: labelGuideline(guideline),
      says: [...ways].map((way) => RECOMMENDATION_WORDS[way] ?? way).join(' and '),
    }
  })
}

function detailForm(library: Library, rated: RatedForm): FormDetail {
  const body = getBody(library, { form: rated.id, ...getOpeningQuestion(library) })
  const [harms] = rated.harms
  return {
    ...detailRating({
      rating: rated.rating,
      ours: rated.rating,
      statement: rated.statement,
      contrasts: body.contrasts,
      outcome: body.outcome,
    }),
    supports: findWhatHoldsItUp(body),
    next: findWhatWouldMoveIt(body),
    notes: { ...(harms && { harms }), guidelines: listGuidelines(library, rated) },
  }
}

/** What the panel says of every form for the question that the site opens with, by its id. */
export async function getExplorerDetails(): Promise<ExplorerDetails> {
  const library = await getLibrary()
  return {
    version: DATA_VERSION,
    forms: Object.fromEntries(
      getOpeningForms(library).map((rated) => [rated.id, detailForm(library, rated)]),
    ),
  }
}

/** Everything that the explorer needs to stand in the page. */
export async function getExplorer(library: Library) {
  const { primaryOutcome, defaultPopulation } = library.site
  const rated = getOpeningForms(library)
  const [references, listed] = [true, false].map((isReference) =>
    rated.filter((form) => form.isReference === isReference),
  )
  const forms: readonly ExplorerForm[] = (listed ?? []).map((form) =>
    placeForm(toFormFacts(form), form.rating),
  )
  const first = rated.find(({ id }) => id === orderForms(forms).at(0)?.id)
  return {
    forms,
    references: (references ?? []).map(({ id }) => id),
    kinds: Object.keys(KIND_WORDS).filter((kind) => forms.some((form) => form.kind === kind)),
    givenBy: Object.keys(GIVEN_BY_WORDS).filter((way) =>
      forms.some((form) => form.givenBy.includes(way)),
    ),
    outcomes: putFirst([...library.outcomes.values()], primaryOutcome),
    populations: putFirst(library.site.populations, defaultPopulation),
    firstDetail: first && detailForm(library, first),
  }
}

/** Names for a switch, with the one that the site opens with in front. */
function putFirst(
  entries: readonly { readonly id: string; readonly shortName: string }[],
  first: string,
): readonly { readonly id: string; readonly name: string }[] {
  return entries
    .toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
    .map(({ id, shortName }) => ({ id, name: shortName }))
}

/** A sentence with counts in place of `{name}`. */
export function fillCounts(template: string, counts: Readonly<Record<string, number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(counts[name] ?? whole))
}
