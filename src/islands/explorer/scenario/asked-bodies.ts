import type { Contrast, EvidenceBody, Rating } from '../../../evidence/model.ts'
import { rate } from '../../../evidence/rating/rate.ts'
import { buildBodies, nameBody } from './evidence.ts'
import type { Evidence, EvidenceForm } from './evidence.ts'
import { findReach, nameScenario, narrowScenario } from './narrow-scenario.ts'
import type { BodyReach } from './narrow-scenario.ts'
import { toScenario } from './question.ts'
import type { Question } from './question.ts'

/** A body of evidence, the form that it is about, and what was computed of it so far. */
export interface AskedBody {
  readonly body: EvidenceBody
  readonly form: EvidenceForm
  readonly reach: BodyReach
  ours?: Rating
  /** The last rating in full, for the panel and the sentence ask for the same one. */
  last?: { readonly key: string; readonly rating: Rating }
}

export interface RatedBody {
  readonly body: EvidenceBody
  readonly form: EvidenceForm
  readonly rating: Rating
  readonly ours: Rating
}

export interface AskedBodies {
  /** The body that answers a question about a form; one without contrasts where nobody tested it. */
  find(form: string, question: Question): AskedBody | undefined
  rate(form: string, question: Question): RatedBody | undefined
  /** None where nobody tested the form for this. */
  listContrasts(
    form: string,
    question: Pick<Question, 'outcome' | 'population'>,
  ): readonly Contrast[]
}

/** The part of a question's scenario that reaches a body, and its name. */
export function narrow({ reach }: AskedBody, question: Question) {
  const scenario = narrowScenario(toScenario(question.scenario), reach)
  return { scenario, key: nameScenario(scenario) }
}

/** All bodies of evidence, those that nobody tested as they are asked for. */
export function createAskedBodies(evidence: Evidence): AskedBodies {
  const forms = new Map(evidence.forms.map((form) => [form.id, form]))
  const bodies = new Map<string, AskedBody>()
  const keep = (name: string, body: EvidenceBody, form: EvidenceForm): AskedBody => {
    const asked = { body, form, reach: findReach(body) }
    bodies.set(name, asked)
    return asked
  }
  for (const [name, body] of buildBodies(evidence)) {
    const form = forms.get(body.form.id)
    if (form) keep(name, body, form)
  }

  function find(id: string, question: Question): AskedBody | undefined {
    const form = forms.get(id)
    if (!form) return undefined
    const name = nameBody(id, question.outcome, question.population)
    const known = bodies.get(name)
    if (known) return known
    const outcome = evidence.outcomes.find((one) => one.id === question.outcome)
    const population = evidence.populations.find((one) => one.id === question.population)
    if (!outcome || !population) return undefined
    const untested = { outcome, population, contrasts: [], judgements: [] }
    return keep(name, { form: { id, name: form.name }, ...untested }, form)
  }

  return {
    find,
    rate(id, question) {
      const found = find(id, question)
      if (!found) return undefined
      const { scenario, key } = narrow(found, question)
      if (found.last?.key !== key) found.last = { key, rating: rate(found.body, scenario) }
      found.ours ??= rate(found.body)
      const { body, form, last, ours } = found
      return { body, form, rating: last.rating, ours }
    },
    listContrasts: (form, { outcome, population }) =>
      bodies.get(nameBody(form, outcome, population))?.body.contrasts ?? [],
  }
}
