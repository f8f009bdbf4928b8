import { rate } from '../../../evidence/rating/rate.ts'
import { placeForm } from '../form.ts'
import type { ExplorerForm } from '../form.ts'
import type { AskedBodies, AskedBody } from './asked-bodies.ts'
import type { EvidenceForm } from './evidence.ts'
import { nameScenario, narrowScenario, OURS } from './narrow-scenario.ts'
import { toScenario } from './question.ts'
import type { Question } from './question.ts'

/** Questions whose whole picture is kept, a few times what is prepared for one; single forms are kept for all. */
const MOST_KEPT = 400

export interface Placing {
  /** Every form at its place; the same object as before where its rating stays. */
  placeForms(question: Question): readonly ExplorerForm[]
  placeForm(form: string, question: Question): ExplorerForm | undefined
}

/** Puts forms where their ratings belong. A place is computed once for each part of a scenario that reaches its body. */
export function createPlacing(forms: readonly EvidenceForm[], bodies: AskedBodies): Placing {
  const places = new WeakMap<AskedBody, Map<string, ExplorerForm>>()
  const pictures = new Map<string, readonly ExplorerForm[]>()

  function place(
    form: string,
    question: Question,
    asked = toScenario(question.scenario),
  ): ExplorerForm | undefined {
    const found = bodies.find(form, question)
    if (!found) return undefined
    const scenario = narrowScenario(asked, found.reach)
    const key = nameScenario(scenario)
    const known = places.get(found) ?? new Map<string, ExplorerForm>()
    places.set(found, known)
    let placed = known.get(key)
    if (!placed) {
      placed = placeForm(toFacts(found.form), rate(found.body, scenario))
      // Marks that stay where they are keep their order, so that only what moved is seen to move.
      const ours = key === OURS ? undefined : place(form, question, {})
      if (ours && ours.participants !== placed.participants)
        placed = { ...placed, rankedBy: ours.participants }
      known.set(key, placed)
    }
    return placed
  }

  return {
    placeForm: (form, question) => place(form, question),
    placeForms(question) {
      const key = JSON.stringify(question)
      const known = pictures.get(key)
      const asked = toScenario(question.scenario)
      const all = known ?? forms.flatMap(({ id }) => place(id, question, asked) ?? [])
      // What was asked for last is let go last.
      pictures.delete(key)
      pictures.set(key, all)
      const [oldest] = pictures.keys()
      if (oldest !== undefined && pictures.size > MOST_KEPT) pictures.delete(oldest)
      return all
    },
  }
}

function toFacts({ inSentence: _, isPlural: __, judgements: ___, ...facts }: EvidenceForm) {
  return facts
}
