import {
  getBody,
  getGuidelinePositions,
  getLibrary,
  getOpeningForms,
  getOpeningQuestion,
} from '../../../collections/queries.ts'
import type { Library, RatedForm } from '../../../collections/queries.ts'
import { findWhatHoldsItUp, findWhatWouldMoveIt, nameGap } from '../../../evidence/index.ts'
import { GIVEN_BY_WORDS, KIND_WORDS, RECOMMENDATION_WORDS } from '../../../format/content-words.ts'
import { describeSteadiness, listSupports } from '../../../format/derived-answers.ts'
import type { PrintedSupport } from '../../../format/derived-answers.ts'
import { buildFinding } from '../../../format/findings.ts'
import { href } from '../../../format/href.ts'
import type { ComparedForm, ComparedLine } from '../../../islands/compare/compared-form.ts'
import { MOST_COMPARED } from '../../../islands/compare/compare-address.ts'
import { getFormPath } from '../../interventions/_form-bodies.ts'
import { labelGuideline } from '../../../format/guideline-label.ts'

/** What may be compared: every form. */
export const listForms = (library: Library): readonly RatedForm[] => getOpeningForms(library)

export const getPath = ({ id, intervention }: RatedForm): string =>
  getFormPath({ id, intervention: intervention.id })

/** What the page of comparisons says of each form, by its id. */
export async function getComparedForms(): Promise<Readonly<Record<string, ComparedForm>>> {
  const library = await getLibrary()
  return Object.fromEntries(listForms(library).map((form) => [form.id, compare(library, form)]))
}

function compare(library: Library, form: RatedForm): ComparedForm {
  const { rating, mechanism } = form
  const body = getBody(library, { form: form.id, ...getOpeningQuestion(library) })
  const finding = buildFinding({ rating, body })
  const { supports, burdens } = listSupports(rating, findWhatHoldsItUp(body))
  return {
    id: form.id,
    name: form.name,
    address: href(getPath(form)),
    isReference: form.isReference,
    statement: form.statement,
    certainty: rating.certainty,
    because: finding.because,
    direction: rating.direction ?? 'untested',
    ...(rating.effect && { effect: finding.effect }),
    effectDetail: finding.detail,
    trials: rating.trials,
    participants: rating.participants,
    isAtLeast: rating.participantsIncomplete,
    mechanism: mechanism.level,
    gap: nameGap({
      certainty: rating.certainty,
      direction: rating.direction,
      mechanism: mechanism.level,
    }).words,
    givenBy: form.givenBy.map((who) => (GIVEN_BY_WORDS[who] ?? who).toLowerCase()),
    needsBloodTest: form.needsBloodTest,
    harms: form.harms,
    ...(isOneOfSeveral(library, form) && { harmsOf: form.intervention.name }),
    positions: listPositions(library, form),
    supports: [
      ...(supports.length === 0 ? [describeSteadiness(rating)] : []),
      ...supports.map((support) => `${tellWithout(support)}: ${support.without}.`),
      ...burdens.map(
        (support) => `${tellWithout(support)} it would stand higher: ${support.without}.`,
      ),
    ],
    next: findWhatWouldMoveIt(body).because,
  }
}

function tellWithout({ trials }: PrintedSupport): string {
  return `Without ${trials.length > 1 ? 'any one of ' : ''}${trials.map(({ label }) => label).join(', ')}`
}

function isOneOfSeveral(library: Library, { intervention }: RatedForm): boolean {
  return (library.interventions.get(intervention.id)?.forms.length ?? 0) > 1
}

/** What guidelines say of this form or its class, newest first; whom to test and treat is another matter. */
function listPositions(library: Library, { id, intervention }: RatedForm): readonly ComparedLine[] {
  const others = new Set(
    library.site.guidelineTreatments.flatMap(({ id, kind }) => (kind === 'other' ? [id] : [])),
  )
  const positions = getGuidelinePositions(
    library,
    intervention.id,
    ({ forms, treatments = [] }) =>
      forms.includes(id) || (forms.length === 0 && !treatments.some((one) => others.has(one))),
  )
  return positions.map(({ guideline, recommendations }) => ({
    text: labelGuideline(guideline),
    address: href(`/guidelines/#${guideline.id}`),
    rest: recommendations
      .map(
        ({ topic, direction, strength }) =>
          `${topic}: ${RECOMMENDATION_WORDS[direction]}, ${strength}`,
      )
      .join('; '),
  }))
}

/** The forms of the chooser, by kind; reference marks come last. */
export function groupForms(forms: readonly RatedForm[]): readonly {
  readonly kind: string
  readonly name: string
  readonly isReference: boolean
  readonly forms: readonly RatedForm[]
}[] {
  return Object.entries(KIND_WORDS)
    .flatMap(([kind, name]) => {
      const own = forms.filter(({ intervention }) => intervention.kind === kind)
      return [false, true].map((isReference) => ({
        kind,
        name,
        isReference,
        forms: own.filter((form) => form.isReference === isReference),
      }))
    })
    .filter((group) => group.forms.length > 0)
    .sort((a, b) => Number(a.isReference) - Number(b.isReference))
}

/** Comparisons that suggest themselves: the tested forms of one intervention. */
export function listPairs(
  forms: readonly RatedForm[],
): readonly { readonly name: string; readonly forms: readonly RatedForm[] }[] {
  const tested = forms.filter(({ rating, isReference }) => rating.trials > 0 && !isReference)
  return [...Map.groupBy(tested, ({ intervention }) => intervention.name)]
    .map(([name, own]) => ({ name, forms: own }))
    .filter((pair) => pair.forms.length > 1 && pair.forms.length <= MOST_COMPARED)
}
