import type { Contrast, EvidenceBody, Outcome, Rating } from '../../../evidence/model.ts'
import { findWhatHoldsItUp } from '../../../evidence/rating/find-what-holds-it-up.ts'
import { findWhatWouldMoveIt } from '../../../evidence/rating/find-what-would-move-it.ts'
import { rate } from '../../../evidence/rating/rate.ts'
import { statement } from '../../../evidence/statement/statement.ts'
import { placeForm } from '../form.ts'
import type { ExplorerForm } from '../form.ts'
import { detailRating } from '../panel/form-detail.ts'
import type { DerivedAnswers, RatingDetail } from '../panel/form-detail.ts'
import { OUR_RATING } from '../state/state.ts'
import { buildBodies, nameBody } from './evidence.ts'
import type { Evidence, EvidenceForm } from './evidence.ts'
import { explainMove } from './explain-move.ts'
import { findMoves } from './moves.ts'
import type { Move } from './moves.ts'
import { findReach, nameScenario, narrowScenario, OURS } from './narrow-scenario.ts'
import type { BodyReach } from './narrow-scenario.ts'
import { toScenario } from './question.ts'
import type { Question } from './question.ts'

export interface Engine {
  readonly evidence: Evidence
  /** Every form at its place; the same object as before where its rating stays. */
  placeForms(question: Question): readonly ExplorerForm[]
  placeForm(form: string, question: Question): ExplorerForm | undefined
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

interface Body {
  readonly body: EvidenceBody
  readonly form: EvidenceForm
  readonly reach: BodyReach
  /** Places, and why they are others than ours, by the part of a scenario that reaches the body. */
  readonly places: Map<string, ExplorerForm>
  readonly reasons: Map<string, string>
  ours?: Rating
  /** The last rating in full, for the panel and the sentence ask for the same one. */
  last?: { readonly key: string; readonly rating: Rating }
}

/** Questions whose whole picture is kept, a few times what is prepared for one; single forms are kept for all. */
const MOST_KEPT = 400

/** Rates every form as the build does, and rates again only what a scenario reaches. */
export function createEngine(evidence: Evidence): Engine {
  const bodies = new Map<string, Body>()
  const forms = new Map(evidence.forms.map((form) => [form.id, form]))
  const contrasts = new Map<string, readonly Contrast[]>()
  const placed = new Map<string, readonly ExplorerForm[]>()
  const moved = new WeakMap<readonly ExplorerForm[], readonly Move[]>()
  const labels = new Map(evidence.contrasts.map(({ study, label }) => [study, label]))
  const describeBody = (body: EvidenceBody, form: EvidenceForm): Body => ({
    body,
    form,
    reach: findReach(body),
    places: new Map(),
    reasons: new Map(),
  })
  for (const [name, body] of buildBodies(evidence)) {
    const form = forms.get(body.form.id)
    if (form) bodies.set(name, describeBody(body, form))
  }

  function findBody(form: EvidenceForm, { outcome, population }: Question): Body | undefined {
    const name = nameBody(form.id, outcome, population)
    const known = bodies.get(name)
    if (known) return known
    const outcomeEntry = evidence.outcomes.find(({ id }) => id === outcome)
    const populationEntry = evidence.populations.find(({ id }) => id === population)
    if (!outcomeEntry || !populationEntry) return undefined
    const body = {
      form: { id: form.id, name: form.name },
      outcome: outcomeEntry,
      population: populationEntry,
      contrasts: [],
      judgements: [],
    }
    const untested = describeBody(body, form)
    bodies.set(name, untested)
    return untested
  }

  function place(
    form: EvidenceForm,
    question: Question,
    asked = toScenario(question.scenario),
  ): ExplorerForm | undefined {
    const found = findBody(form, question)
    if (!found) return undefined
    const scenario = narrowScenario(asked, found.reach)
    const key = nameScenario(scenario)
    let placed = found.places.get(key)
    if (!placed) {
      placed = placeForm(toFacts(form), rate(found.body, scenario))
      // Marks that stay where they are keep their order, so that only what moved is seen to move.
      const ours = key === OURS ? undefined : place(form, question, {})
      if (ours && ours.participants !== placed.participants)
        placed = { ...placed, rankedBy: ours.participants }
      found.places.set(key, placed)
    }
    return placed
  }

  function placeAll(question: Question): readonly ExplorerForm[] {
    const key = JSON.stringify(question)
    const known = placed.get(key)
    const asked = toScenario(question.scenario)
    const all = known ?? evidence.forms.flatMap((form) => place(form, question, asked) ?? [])
    // What was asked for last is let go last.
    placed.delete(key)
    placed.set(key, all)
    const [oldest] = placed.keys()
    if (oldest !== undefined && placed.size > MOST_KEPT) placed.delete(oldest)
    return all
  }

  function rateForm(id: string, question: Question) {
    const form = forms.get(id)
    const found = form && findBody(form, question)
    if (!found) return undefined
    const scenario = narrowScenario(toScenario(question.scenario), found.reach)
    const key = nameScenario(scenario)
    if (found.last?.key !== key) found.last = { key, rating: rate(found.body, scenario) }
    found.ours ??= rate(found.body)
    return { body: found.body, form, rating: found.last.rating, ours: found.ours }
  }

  function tell(form: EvidenceForm, question: Question, rating: Rating): string {
    const outcome = evidence.outcomes.find(({ id }) => id === question.outcome)
    const population = evidence.populations.find(({ id }) => id === question.population)
    if (!outcome || !population) return ''
    const testedOnlyIn = population.isDefault
      ? evidence.populations
          .filter(({ id, isDefault }) => !isDefault && isTested(form.id, outcome.id, id))
          .map(({ name }) => name)
      : []
    return statement({
      rating,
      form,
      outcome: {
        phrase: outcome.phrase,
        better: outcome.better,
        isPrimary: outcome.id === evidence.primaryOutcome,
        scale: withDifference(outcome, question.scenario.sid).scale,
      },
      conditionName: evidence.condition,
      people: population.people,
      testedOnlyIn,
    })
  }
  const isTested = (form: string, outcome: string, population: string) =>
    (bodies.get(nameBody(form, outcome, population))?.body.contrasts.length ?? 0) > 0

  return {
    evidence,
    placeForms: placeAll,
    placeForm(id, question) {
      const form = forms.get(id)
      return form && place(form, question)
    },
    rateForm: (id, question) => rateForm(id, question)?.rating,
    detailForm(id, question) {
      const rated = rateForm(id, question)
      return (
        rated &&
        detailRating({
          ...rated,
          statement: tell(rated.form, question, rated.rating),
          contrasts: rated.body.contrasts,
          outcome: withDifference(rated.body.outcome, question.scenario.sid),
        })
      )
    },
    answerForm(id, question) {
      const form = forms.get(id)
      const found = form && findBody(form, question)
      if (!found) return undefined
      const scenario = toScenario(question.scenario)
      return {
        supports: findWhatHoldsItUp(found.body, scenario),
        next: findWhatWouldMoveIt(found.body, scenario),
      }
    },
    listMoves(question) {
      const all = placeAll(question)
      let moves = moved.get(all)
      if (!moves) {
        const ours = placeAll({ ...question, scenario: OUR_RATING })
        moves = findMoves(ours, all)
        moved.set(all, moves)
      }
      return moves
    },
    explainMove(id, question) {
      const form = forms.get(id)
      const found = form && findBody(form, question)
      if (!found) return ''
      const scenario = narrowScenario(toScenario(question.scenario), found.reach)
      const key = nameScenario(scenario)
      let reason = found.reasons.get(key)
      if (reason === undefined) {
        const rated = rateForm(id, question)
        reason = rated
          ? explainMove(rated.ours, rated.rating, { contrasts: found.body.contrasts, scenario })
          : ''
        found.reasons.set(key, reason)
      }
      return reason
    },
    nameStudy: (study) => labels.get(study),
    listContrasts({ outcome, population }) {
      const key = `${outcome}/${population}`
      let listed = contrasts.get(key)
      if (!listed) {
        listed = evidence.forms.flatMap(
          ({ id }) => bodies.get(nameBody(id, outcome, population))?.body.contrasts ?? [],
        )
        contrasts.set(key, listed)
      }
      return listed
    },
  }
}

/** An outcome with the reader's difference in place of its own. */
function withDifference(outcome: Outcome, difference: number | undefined): Outcome {
  if (!outcome.scale || difference === undefined) return outcome
  return { ...outcome, scale: { ...outcome.scale, smallestImportantDifference: difference } }
}

function toFacts({ inSentence: _, isPlural: __, judgements: ___, ...facts }: EvidenceForm) {
  return facts
}
