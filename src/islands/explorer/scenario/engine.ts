import type { Contrast, Rating } from '../../../evidence/model.ts'
import { findWhatHoldsItUp } from '../../../evidence/rating/find-what-holds-it-up.ts'
import { findWhatWouldMoveIt } from '../../../evidence/rating/find-what-would-move-it.ts'
import type { ExplorerForm } from '../form.ts'
import { detailRating } from '../panel/form-detail.ts'
import type { DerivedAnswers, RatingDetail } from '../panel/form-detail.ts'
import { OUR_RATING } from '../state/state.ts'
import { createAskedBodies, narrow } from './asked-bodies.ts'
import type { AskedBodies, AskedBody } from './asked-bodies.ts'
import type { Evidence } from './evidence.ts'
import { explainMove } from './explain-move.ts'
import { findMoves } from './moves.ts'
import type { Move } from './moves.ts'
import { createPlacing } from './placing.ts'
import type { Placing } from './placing.ts'
import { toScenario } from './question.ts'
import type { Question } from './question.ts'
import { tellRating, withDifference } from './tell-rating.ts'

export interface Engine extends Placing {
  readonly evidence: Evidence
  rateForm(form: string, question: Question): Rating | undefined
  detailForm(form: string, question: Question): RatingDetail | undefined
  /** What holds it up and what would move it: many ratings, so not while a reader waits. */
  answerForm(form: string, question: Question): DerivedAnswers | undefined
  /** What a scenario moved, those that fell or rose most first. */
  listMoves(question: Question): readonly Move[]
  /** What is left of a form's studies, or the step that counts differently. */
  explainMove(form: string, question: Question): string
  /** A study as readers see it: "Cho 2016". Undefined where nothing is known of it. */
  nameStudy(study: string): string | undefined
  /** Contrasts that bear on an outcome and a population, of all forms. */
  listContrasts(question: Question): readonly Contrast[]
}

/** What a scenario moved, found once for each picture that it leads to. */
function createMoves({ placeForms }: Placing): Engine['listMoves'] {
  const moved = new WeakMap<readonly ExplorerForm[], readonly Move[]>()
  return (question) => {
    const all = placeForms(question)
    const moves =
      moved.get(all) ?? findMoves(placeForms({ ...question, scenario: OUR_RATING }), all)
    moved.set(all, moves)
    return moves
  }
}

/** Why a form stands elsewhere than in our rating, found once for each part of a scenario that reaches its body. */
function createReasons(bodies: AskedBodies): Engine['explainMove'] {
  const reasons = new WeakMap<AskedBody, Map<string, string>>()
  return (form, question) => {
    const found = bodies.find(form, question)
    if (!found) return ''
    const { scenario, key } = narrow(found, question)
    const known = reasons.get(found) ?? new Map<string, string>()
    reasons.set(found, known)
    let reason = known.get(key)
    if (reason === undefined) {
      const rated = bodies.rate(form, question)
      reason = rated
        ? explainMove(rated.ours, rated.rating, { contrasts: found.body.contrasts, scenario })
        : ''
      known.set(key, reason)
    }
    return reason
  }
}

/** The contrasts of all forms, listed once for each outcome and population. */
function createList(forms: Evidence['forms'], bodies: AskedBodies): Engine['listContrasts'] {
  const contrasts = new Map<string, readonly Contrast[]>()
  return (question) => {
    const key = `${question.outcome}/${question.population}`
    const listed =
      contrasts.get(key) ?? forms.flatMap(({ id }) => bodies.listContrasts(id, question))
    contrasts.set(key, listed)
    return listed
  }
}

/** Rates every form as the build does, and rates again only what a scenario reaches. */
export function createEngine(evidence: Evidence): Engine {
  const bodies = createAskedBodies(evidence)
  const placing = createPlacing(evidence.forms, bodies)
  const labels = new Map(evidence.contrasts.map(({ study, label }) => [study, label]))

  return {
    evidence,
    ...placing,
    rateForm: (form, question) => bodies.rate(form, question)?.rating,
    detailForm(form, question) {
      const rated = bodies.rate(form, question)
      return (
        rated &&
        detailRating({
          ...rated,
          statement: tellRating(rated, question, { evidence, bodies }),
          contrasts: rated.body.contrasts,
          outcome: withDifference(rated.body.outcome, question.scenario.sid),
        })
      )
    },
    answerForm(form, question) {
      const found = bodies.find(form, question)
      if (!found) return undefined
      const scenario = toScenario(question.scenario)
      return {
        supports: findWhatHoldsItUp(found.body, scenario),
        next: findWhatWouldMoveIt(found.body, scenario),
      }
    },
    listMoves: createMoves(placing),
    explainMove: createReasons(bodies),
    nameStudy: (study) => labels.get(study),
    listContrasts: createList(evidence.forms, bodies),
  }
}
