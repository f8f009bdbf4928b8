import { useMemo } from 'preact/hooks'
import type { OpenPart } from './filters/Bar.tsx'
import type { Named } from './filters/Choice.tsx'
import type { ExplorerForm } from './form.ts'
import { orderForms } from './matrix/movement.ts'
import { readQuestion } from './scenario/question.ts'
import { useLive } from './scenario/use-live.ts'
import { selectForms } from './state/filter.ts'
import { isOurRating } from './state/state.ts'
import { useAddress } from './state/use-address.ts'
import { usePlaces } from './use-places.ts'

/** The forms as built, and all that a reader can ask about them. */
export interface RatedForms {
  readonly forms: readonly ExplorerForm[]
  /** Ids of the prescription treatments that can stand beside them. */
  readonly references: readonly string[]
  /** Values of the filters by kind and by giver, in the order of their chips. */
  readonly kinds: readonly string[]
  readonly givenBy: readonly string[]
  /** The one that the site opens with stands first. */
  readonly outcomes: readonly Named[]
  readonly populations: readonly Named[]
}

/** What the reader asks, and the ratings that answer it: as built, or live where that takes the study data. */
export function useRatings(
  { forms: built, references, kinds, givenBy, outcomes, populations }: RatedForms,
  open: OpenPart,
) {
  const { state, ignored, change } = useAddress({
    outcomes: outcomes.map(({ id }) => id),
    populations: populations.map(({ id }) => id),
    kinds,
    givenBy,
    forms: [...built.map(({ id }) => id), ...references],
  })
  const question = readQuestion(state, { outcomes, populations })
  const isOurs = isOurRating(state.scenario)
  const isBuilt = isOurs && state.outcome === undefined && state.who === undefined
  const isReference = state.form !== undefined && references.includes(state.form)
  const data = useLive(
    !isBuilt ||
      state.view === 'outcomes' ||
      state.withReferences ||
      isReference ||
      open === 'what-counts',
  )
  const engine = data.live?.engine
  const places = usePlaces(built, { engine, state, question, isBuilt })
  const { forms, unknownStudies } = places
  const shown = useMemo(() => selectForms(forms, state), [forms, state])
  const inPanel =
    forms.find(({ id }) => id === state.form) ??
    (isReference ? engine?.placeForm(state.form ?? '', question) : undefined) ??
    orderForms(shown).at(0)

  return {
    ...{ state, change, question, isOurs, isBuilt, shown, inPanel },
    ...places,
    ...data,
    ignored: [...ignored, ...unknownStudies],
  }
}
