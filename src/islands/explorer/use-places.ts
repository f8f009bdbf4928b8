import { useMemo } from 'preact/hooks'
import { listForms } from './form.ts'
import type { ExplorerForm } from './form.ts'
import type { Engine } from './scenario/engine.ts'
import type { Move } from './scenario/moves.ts'
import type { Question } from './scenario/question.ts'
import { isOurRating, OUR_RATING } from './state/state.ts'
import type { ExplorerState } from './state/state.ts'

const NONE: readonly Move[] = []

/**
 * Where every form stands for the question, and what a scenario moved. As built until the study
 * data is there, and for as long as nobody asks for anything else.
 */
export function usePlaces(
  built: readonly ExplorerForm[],
  {
    engine,
    state,
    question,
    isBuilt,
  }: {
    readonly engine: Engine | undefined
    readonly state: ExplorerState
    readonly question: Question
    readonly isBuilt: boolean
  },
) {
  const { withReferences, scenario } = state
  const key = JSON.stringify(question)
  const isAsBuilt = engine === undefined || (isBuilt && !withReferences)
  const isBuiltQuestion = state.outcome === undefined && state.who === undefined

  const forms = useMemo(
    () => (isAsBuilt ? built : listForms(engine.placeForms(question), withReferences)),
    [isAsBuilt, withReferences, engine, key],
  )
  const moves = useMemo(() => {
    if (engine === undefined || isOurRating(scenario)) return NONE
    return engine.listMoves(question).filter(({ form }) => withReferences || !form.isReference)
  }, [engine, withReferences, key])
  const ours = useMemo(
    () =>
      engine === undefined || (!withReferences && isBuiltQuestion)
        ? built
        : listForms(engine.placeForms({ ...question, scenario: OUR_RATING }), withReferences),
    [engine, withReferences, question.outcome, question.population],
  )
  const unknownStudies = useMemo(() => {
    if (engine === undefined || scenario.off.length === 0) return []
    return scenario.off
      .filter((study) => engine.nameStudy(study) === undefined)
      .map((study) => `off=${study}`)
  }, [engine, scenario.off])

  return { forms, ours, moves, unknownStudies }
}
