import type { EvidenceBody, Rating } from '../../../evidence/model.ts'
import { rate } from '../../../evidence/rating/rate.ts'
import { statement } from '../../../evidence/statement/statement.ts'
import { placeForm } from '../form.ts'
import type { ExplorerForm } from '../form.ts'
import { detailRating } from '../panel/form-detail.ts'
import type { RatingDetail } from '../panel/form-detail.ts'
import { OUR_RATING } from '../state/state.ts'
import { buildBodies, nameBody } from './evidence.ts'
import type { Evidence, EvidenceForm } from './evidence.ts'
import { explainMove } from './explain-move.ts'
import { findReach, narrowScenario } from './narrow-scenario.ts'
import type { BodyReach } from './narrow-scenario.ts'
import { toScenario } from './question.ts'
import type { Question } from './question.ts'

/** A form whose rating a scenario changed. */
export interface Move {
  readonly form: ExplorerForm
  /** Where it stands by our rating. */
  readonly before: ExplorerForm
  /** What is left, or the step that counts differently. */
  readonly because: string
}

export interface Engine {
  readonly evidence: Evidence
  /** Every form at its place; the same object as before where its rating stays. */
  placeForms(question: Question): readonly ExplorerForm[]
  placeForm(form: string, question: Question): ExplorerForm | undefined
  rateForm(form: string, question: Question): Rating | undefined
  detailForm(form: string, question: Question): RatingDetail | undefined
  /** What a scenario moved, those that fell or rose most first. */
  listMoves(question: Question): readonly Move[]
}

interface Body {
  readonly body: EvidenceBody
  readonly form: EvidenceForm
  readonly reach: BodyReach
  /** Places by the part of a scenario that reaches the body. */
  readonly places: Map<string, ExplorerForm>
}

/** Rates every form as the build does, and rates again only what a scenario reaches. */
export function createEngine(evidence: Evidence): Engine {
  const bodies = new Map<string, Body>()
  const forms = new Map(evidence.forms.map((form) => [form.id, form]))
  for (const [name, body] of buildBodies(evidence)) {
    const form = forms.get(body.form.id)
    if (form) bodies.set(name, { body, form, reach: findReach(body), places: new Map() })
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
    const untested = { body, form, reach: findReach(body), places: new Map() }
    bodies.set(name, untested)
    return untested
  }

  function place(form: EvidenceForm, question: Question): ExplorerForm | undefined {
    const found = findBody(form, question)
    if (!found) return undefined
    const scenario = narrowScenario(toScenario(question.scenario, { isOutcomeAsked: true }), found.reach)
    const key = JSON.stringify(scenario)
    let placed = found.places.get(key)
    if (!placed) {
      placed = placeForm(toFacts(form), rate(found.body, scenario))
      found.places.set(key, placed)
    }
    return placed
  }

  function rateForm(id: string, question: Question) {
    const form = forms.get(id)
    const found = form && findBody(form, question)
    if (!found) return undefined
    const scenario = toScenario(question.scenario, { isOutcomeAsked: true })
    return { ...found, rating: rate(found.body, scenario), ours: rate(found.body) }
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
    const { sid } = question.scenario
    return statement({
      rating,
      form,
      outcome: {
        phrase: outcome.phrase,
        better: outcome.better,
        isPrimary: outcome.id === evidence.primaryOutcome,
        scale: outcome.scale && {
          ...outcome.scale,
          ...(sid !== undefined && { smallestImportantDifference: sid }),
        },
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
    placeForms: (question) => evidence.forms.flatMap((form) => place(form, question) ?? []),
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
          outcome: rated.body.outcome,
        })
      )
    },
    listMoves(question) {
      const ours = { ...question, scenario: OUR_RATING }
      return evidence.forms
        .flatMap((form) => {
          const [before, after] = [place(form, ours), place(form, question)]
          if (!before || !after || !hasMoved(before, after)) return []
          const rated = rateForm(form.id, question)
          return rated ? [{ form: after, before, because: explainMove(rated.ours, rated.rating) }] : []
        })
        .sort((a, b) => compareMoves(a, b))
    },
  }
}

function toFacts({ inSentence: _, isPlural: __, judgements: ___, ...facts }: EvidenceForm) {
  return facts
}

function hasMoved(before: ExplorerForm, after: ExplorerForm): boolean {
  return before.certainty !== after.certainty || before.direction !== after.direction
}

const LEVELS = ['none', 'very-low', 'low', 'moderate', 'high'] as const

/** Those that lose or gain most levels first, then the surer ones, then by name. */
function compareMoves(a: Move, b: Move): number {
  const level = ({ certainty }: ExplorerForm) => LEVELS.indexOf(certainty)
  const distance = ({ before, form }: Move) => Math.abs(level(before) - level(form))
  return (
    distance(b) - distance(a) ||
    level(b.before) - level(a.before) ||
    (a.form.name < b.form.name ? -1 : 1)
  )
}
