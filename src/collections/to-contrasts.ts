import type { Contrast, DesignClass } from '../evidence/model.ts'
import type { ContrastEntry, OutcomeEntry, OutcomeRow, Study } from './library.ts'
import { readArms, readPeople, readReported } from './contrast-figures.ts'

interface Context {
  /** As readers see the study: "Cho 2016". */
  readonly label: string
  readonly outcomes: ReadonlyMap<string, OutcomeEntry>
}

/** All that a study says of rated forms, one contrast for each form of each row. */
export function toContrasts(study: Study, context: Context): readonly Contrast[] {
  const used = new Map<string, number>()
  return (study.outcomes ?? []).flatMap((row, index) =>
    (row.contrasts ?? []).flatMap((entry) => {
      const designClass = findDesignClass(study.kind, entry.comparison)
      if (row.outcome === undefined || designClass === undefined) return []
      const id = `${study.id}/${String(index + 1)}/${entry.form}`
      const count = (used.get(id) ?? 0) + 1
      used.set(id, count)
      const facts = {
        id: count === 1 ? id : `${id}-${String(count)}`,
        outcome: row.outcome,
        designClass,
      }
      return [toContrast(study, { row, entry, facts, context })]
    }),
  )
}

interface Facts {
  readonly id: string
  readonly outcome: string
  readonly designClass: DesignClass
}

function toContrast(
  study: Study,
  {
    row,
    entry,
    facts,
    context,
  }: { row: OutcomeRow; entry: ContrastEntry; facts: Facts; context: Context },
): Contrast {
  const outcome = context.outcomes.get(facts.outcome)
  const scale = outcome?.scales.find(({ id }) => id === row.scale)
  return {
    id: facts.id,
    study: study.id,
    trial: study.trial ?? study.id,
    label: context.label,
    year: study.citation.year ?? 0,
    form: entry.form,
    outcome: facts.outcome,
    population: study.population.group,
    designClass: facts.designClass,
    isCrossover: study.kind === 'crossover-rct',
    comparison: entry.comparison,
    blinding: study.design?.blinding ?? 'unclear',
    isSelfRated: row.selfRated ?? false,
    riskOfBias: study.riskOfBias?.overall ?? 'unclear',
    industryFunding: study.funding?.industry ?? 'unknown',
    participants: readPeople(study, row, entry),
    role: entry.role,
    measure: row.measure,
    scale: row.scale,
    weeks: row.timepointWeeks,
    valueKind: row.kind,
    better: row.better ?? scale?.better ?? outcome?.better ?? 'lower',
    direction: entry.direction,
    directionBasis: entry.directionBasis,
    arms: readArms(study, row, entry),
    reported: readReported(study, row, entry),
    doNotPool: entry.doNotPool,
    withdrawn: study.withdrawn,
  }
}

/** Where a comparison starts a rating (METHOD 3); undefined for studies that rate nothing. */
export function findDesignClass(
  kind: Study['kind'],
  comparison: ContrastEntry['comparison'],
): DesignClass | undefined {
  switch (kind) {
    case 'rct':
    case 'crossover-rct':
      return comparison === 'none' ? 'uncontrolled' : 'randomised'
    case 'nonrandomised-trial':
    case 'cohort':
      return comparison === 'none' ? 'uncontrolled' : 'controlled'
    case 'single-arm-trial':
    case 'case-series':
      return 'uncontrolled'
    default:
      return undefined
  }
}
