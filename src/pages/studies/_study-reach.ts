import type { Library, Study } from '../../collections/queries.ts'
import { RULES } from '../../evidence/index.ts'
import { describeReach } from '../../format/study-reach.ts'
import type { Reach } from '../../format/study-reach.ts'

/** What a study may and may not show, by its own record. */
export function buildReach(library: Library, study: Study): Reach[] {
  const { population, design, funding, read } = study
  const group = library.populations.get(population.group)
  const rows = study.outcomes ?? []
  const entries = rows.flatMap(({ contrasts = [] }) => contrasts)
  return describeReach({
    kind: study.kind,
    blinding: design?.blinding,
    comparisons: [...new Set(entries.map(({ comparison }) => comparison))],
    isSelfRated: rows.some(({ selfRated }) => selfRated === true),
    people: population.nAnalysed ?? population.nRandomised,
    fewPeople: RULES.imprecision.alarmFigure.value,
    durationWeeks: design?.durationWeeks,
    otherGroup: group && !group.isDefault ? group.name : undefined,
    isOtherPeople: group === undefined && entries.length > 0,
    industryFunding: funding?.industry ?? 'unknown',
    readAs: read.as,
  })
}
