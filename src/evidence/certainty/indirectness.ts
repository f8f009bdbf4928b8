import { formatShare } from '../plain-words.ts'
import { addUp, type CountedEvidence, type Rule, type Suggestion } from './counted-evidence.ts'

const SPECIAL_POPULATION_SHARE = 3 / 4

/** Constants of indirectness, each with its meaning and source. */
export const INDIRECTNESS_RULES = {
  specialPopulationShare: {
    value: SPECIAL_POPULATION_SHARE,
    meaning:
      'Three quarters of the people or more from one special population when the question is about everybody: one level down. A proxy for the treatment or the outcome: one or two levels, recorded with a reason.',
    source: "Guyatt 2011, doi:10.1016/j.jclinepi.2011.04.014; the share is this site's reading",
  },
} as const satisfies Record<string, Rule>

/** Levels taken away because the people studied are not the people asked about. Proxies are recorded, not computed. */
export function suggestIndirectness({
  rows,
  population,
}: Pick<CountedEvidence, 'rows' | 'population'>): Suggestion {
  const total = addUp(rows, ({ people }) => people)
  const others = new Set(
    rows.map(({ contrast }) => contrast.population).filter((id) => id !== population.id),
  )
  for (const id of population.isDefault ? [...others].sort() : []) {
    const special = rows.filter(({ contrast }) => contrast.population === id)
    const share = addUp(special, ({ people }) => people) / total
    if (share >= SPECIAL_POPULATION_SHARE)
      return {
        change: -1,
        because: `${formatShare(share)} of the people belong to one special group, three quarters or more.`,
        studies: special.map(({ contrast }) => contrast.study),
      }
  }
  return { change: 0, because: 'The studies were done in the people asked about.', studies: [] }
}
