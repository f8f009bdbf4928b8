import type { Outcome } from '../../../evidence/model.ts'
import { statement } from '../../../evidence/statement/statement.ts'
import type { AskedBodies, RatedBody } from './asked-bodies.ts'
import type { Evidence } from './evidence.ts'
import type { Question } from './question.ts'

/** The sentence that says what a form does, as the build writes it. Empty where the question is not known. */
export function tellRating(
  { form, rating }: RatedBody,
  question: Question,
  { evidence, bodies }: { readonly evidence: Evidence; readonly bodies: AskedBodies },
): string {
  const outcome = evidence.outcomes.find(({ id }) => id === question.outcome)
  const population = evidence.populations.find(({ id }) => id === question.population)
  if (!outcome || !population) return ''
  const isTestedIn = (group: string): boolean =>
    bodies.listContrasts(form.id, { outcome: outcome.id, population: group }).length > 0
  const testedOnlyIn = population.isDefault
    ? evidence.populations
        .filter(({ id, isDefault }) => !isDefault && isTestedIn(id))
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

/** An outcome with the reader's difference in place of its own. */
export function withDifference(outcome: Outcome, difference: number | undefined): Outcome {
  if (!outcome.scale || difference === undefined) return outcome
  return { ...outcome, scale: { ...outcome.scale, smallestImportantDifference: difference } }
}
