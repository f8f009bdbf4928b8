import type { HeterogeneityEstimator } from '../../../evidence/pooling/options.ts'
import { HETEROGENEITY_ESTIMATORS } from '../../../evidence/pooling/options.ts'
import { PRESETS, toggle } from '../state/state.ts'
import type { ScenarioState } from '../state/state.ts'
import { describeMark, listForms } from '../form.ts'
import type { ExplorerForm } from '../form.ts'
import { prepareColumns } from '../matrix/columns.ts'
import { orderForms } from '../matrix/movement.ts'
import type { Engine } from './engine.ts'
import { listStrengthsBefore } from './moves.ts'
import type { Move } from './moves.ts'
import type { Question } from './question.ts'
import { TOLD } from './ScenarioNote.tsx'
import { countUnknownFunding } from './unknown-funding.ts'

/** Work in one go, in ms: short enough that a press in between is answered at once. */
const SLICE = 6
/** A browser that is never idle is asked to do a slice all the same after this time, in ms. */
const LONGEST_WAIT = 500

/** Scenarios one step away from the present one, the likeliest first. */
function listNextScenarios(engine: Engine, question: Question): readonly ScenarioState[] {
  const { scenario, outcome } = question
  const presets = PRESETS.map((preset) => {
    const chosen = toggle(scenario.presets, preset)
    return { ...scenario, presets: PRESETS.filter((each) => chosen.includes(each)) }
  })
  const differences = engine.evidence.outcomes.find(({ id }) => id === outcome)?.differences ?? []
  const estimators: readonly HeterogeneityEstimator[] = HETEROGENEITY_ESTIMATORS.slice(1)
  const years = new Set(engine.listContrasts(question).map(({ year }) => year))
  return [
    ...presets,
    ...differences.map((sid) => ({ ...scenario, sid })),
    ...estimators.map((tau2) => ({ ...scenario, tau2 })),
    ...[...years].sort((a, b) => b - a).map((until) => ({ ...scenario, until })),
  ]
}

/**
 * Rates what a reader may ask next, in slices while nothing else is to be done, so that the answer
 * is there when it is asked for.
 *
 * @returns a way to stop
 */
export function prepare(
  engine: Engine,
  {
    question,
    settled,
    withReferences,
    onDone,
  }: {
    readonly question: Question
    /** The forms that are shown, by our rating. */
    readonly settled: readonly ExplorerForm[]
    readonly withReferences: boolean
    readonly onDone: () => void
  },
): () => void {
  const forms = engine.evidence.forms
  let questions: readonly Question[] | undefined
  let [at, index] = [0, 0]
  let handle: number

  function work() {
    const start = performance.now()
    questions ??= listNextScenarios(engine, question).map((scenario) => ({ ...question, scenario }))
    while (at < questions.length && performance.now() - start < SLICE) {
      const [next, form] = [questions[at], forms[index]]
      if (next && form) engine.placeForm(form.id, next)
      index += 1
      if (index < forms.length) continue
      if (next) {
        const moves = engine.listMoves(next)
        drawAhead(listForms(engine.placeForms(next), withReferences), { settled, moves })
        tellAhead(engine, { question: next, moves })
      }
      ;[at, index] = [at + 1, 0]
    }
    if (at < questions.length) handle = ask(work)
    else onDone()
  }
  handle = ask(work)
  return () => stop(handle)
}

/** What the matrix needs beside the places. */
function drawAhead(
  forms: readonly ExplorerForm[],
  {
    settled,
    moves,
  }: { readonly settled: readonly ExplorerForm[]; readonly moves: readonly Move[] },
): void {
  orderForms(forms)
  prepareColumns(forms, settled)
  const before = listStrengthsBefore(moves)
  for (const form of forms) describeMark(form, before.get(form.id))
}

/** What the sentence needs. */
function tellAhead(
  engine: Engine,
  { question, moves }: { readonly question: Question; readonly moves: readonly Move[] },
): void {
  for (const { form } of moves.slice(0, TOLD)) engine.explainMove(form.id, question)
  countUnknownFunding(engine.listContrasts(question))
}

// Safari has no idle callback.
const hasIdle = typeof requestIdleCallback === 'function'
const ask = (work: () => void) =>
  hasIdle ? requestIdleCallback(work, { timeout: LONGEST_WAIT }) : Number(setTimeout(work, SLICE))
const stop = (handle: number) => (hasIdle ? cancelIdleCallback(handle) : clearTimeout(handle))
