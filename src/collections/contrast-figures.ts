import { combineArms } from '../evidence/index.ts'
import type { ArmSummary, ReportedContrast } from '../evidence/index.ts'
import type { ContrastEntry, OutcomeRow, Study } from './library.ts'

type ArmFigures = NonNullable<OutcomeRow['byArm']>[string]

/** Means and spreads of both arms; undefined unless both have all three figures. Doses of one form are put together. */
export function readArms(
  study: Study,
  row: OutcomeRow,
  entry: ContrastEntry,
): { readonly treatment: ArmSummary; readonly control: ArmSummary } | undefined {
  const doses = listTreatmentArms(entry).map((name) => readArm(study, row, name))
  const known = doses.filter((arm) => arm !== undefined)
  const control = readArm(study, row, entry.controlArm)
  if (known.length === 0 || known.length < doses.length || !control) return undefined
  // One person has no spread to put together with others'.
  if (known.length > 1 && known.some(({ n }) => n < 2)) return undefined
  return { treatment: combineArms(known), control }
}

/** Names of all arms that got the form. */
function listTreatmentArms({ treatmentArm, furtherTreatmentArms = [] }: ContrastEntry): string[] {
  return treatmentArm === undefined ? [] : [treatmentArm, ...furtherTreatmentArms]
}

/** A printed difference in points, with what was printed of its spread. */
export function readReported(
  study: Study,
  row: OutcomeRow,
  entry: ContrastEntry,
): ReportedContrast | undefined {
  const effect = [row.effect, row.adjustedEffect].find(
    (candidate) => candidate?.type === 'MD' && candidate.estimate !== undefined,
  )
  if (effect?.estimate === undefined) return undefined
  const treatment = addUp(
    listTreatmentArms(entry).map((name) => readSize(study, row, name)),
    false,
  )
  const control = readSize(study, row, entry.controlArm)
  return {
    estimate: effect.estimate,
    interval: effect.ci95 && { lower: effect.ci95[0], upper: effect.ci95[1] },
    standardError: effect.se,
    p: effect.pExact,
    sizes: treatment === undefined || control === undefined ? undefined : { treatment, control },
  }
}

/** People in a comparison: its arms, else what the record says of it, else of the study. */
export function readPeople(
  study: Study,
  row: OutcomeRow,
  entry: ContrastEntry,
): number | undefined {
  const sizes = [...listTreatmentArms(entry), entry.controlArm]
    .filter((name) => name !== undefined)
    .map((name) => readSize(study, row, name))
  const ofArms = sizes.length > 0 ? addUp(sizes, study.kind === 'crossover-rct') : undefined
  const known = ofArms ?? entry.participants
  // The whole of a trial with three arms is more than the two that are compared.
  if (known !== undefined || (study.arms?.length ?? 0) > 2) return known
  return study.population.nAnalysed ?? study.population.nRandomised
}

/** In a crossover the same people are in both arms. */
function addUp(sizes: readonly (number | undefined)[], isCrossover: boolean): number | undefined {
  const known = sizes.filter((size) => size !== undefined)
  if (known.length === 0 || known.length < sizes.length) return undefined
  return isCrossover ? Math.max(...known) : known.reduce((sum, size) => sum + size, 0)
}

function readSize(study: Study, row: OutcomeRow, name: string | undefined): number | undefined {
  if (name === undefined) return undefined
  const arm = study.arms?.find((candidate) => candidate.name === name)
  return row.byArm?.[name]?.n ?? arm?.nAnalysed ?? arm?.n
}

function readArm(study: Study, row: OutcomeRow, name: string | undefined): ArmSummary | undefined {
  const figures = name === undefined ? undefined : row.byArm?.[name]
  const n = readSize(study, row, name)
  if (figures?.mean === undefined || n === undefined) return undefined
  const standardDeviation = readStandardDeviation(figures, n)
  return standardDeviation === undefined ? undefined : { n, mean: figures.mean, standardDeviation }
}

/** The spread of people; a standard error is the spread of their mean. */
function readStandardDeviation(figures: ArmFigures, n: number): number | undefined {
  if (figures.sd !== undefined) return figures.sd
  return figures.se === undefined ? undefined : figures.se * Math.sqrt(n)
}
