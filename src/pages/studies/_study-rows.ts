import type { Library, Study } from '../../collections/queries.ts'
import { buildStudyLabels } from '../../collections/study-label.ts'
import { RISK_OF_BIAS_WORDS, formatStudyKind } from '../../format/study-words.ts'

export interface StudyRow {
  readonly id: string
  readonly label: string
  readonly kind: string
  readonly people: number | undefined
  readonly population: string
  readonly riskOfBias: string
  readonly finding: string
}

export interface StudyGroup {
  readonly id: string
  readonly name: string
  readonly studies: readonly StudyRow[]
}

const TRIALS = ['rct', 'crossover-rct', 'nonrandomised-trial', 'single-arm-trial']
const REVIEWS = ['meta-analysis', 'systematic-review', 'narrative-review']
const LABORATORY = ['mechanistic-human', 'mechanistic-animal', 'basic-science']

const GROUPS = [
  { id: 'trials', name: 'Trials', kinds: TRIALS },
  { id: 'reviews', name: 'Reviews', kinds: REVIEWS },
  {
    id: 'observations',
    name: 'Observations',
    kinds: ['cohort', 'case-control', 'cross-sectional', 'case-series'],
  },
  { id: 'laboratory', name: 'Laboratory', kinds: LABORATORY },
] as const

/** All studies by their kind, newest first. */
export function buildStudyGroups(library: Library): StudyGroup[] {
  const names = new Map(
    [...library.populations.values()].map(({ id, shortName }) => [id, shortName]),
  )
  const labels = buildStudyLabels(library.studies.values())
  const newestFirst = [...library.studies.values()].sort(
    (a, b) => (b.citation.year ?? 0) - (a.citation.year ?? 0) || a.id.localeCompare(b.id),
  )
  return GROUPS.map(({ id, name, kinds }) => ({
    id,
    name,
    studies: newestFirst
      .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
      .map((study) =>
        buildStudyRow(study, {
          label: labels.get(study.id) ?? study.id,
          population: names.get(study.population.group) ?? 'Other',
        }),
      ),
  }))
}

function buildStudyRow(
  study: Study,
  { label, population }: { label: string; population: string },
): StudyRow {
  const { id, kind, finding, riskOfBias } = study
  return {
    id,
    label,
    kind: formatStudyKind(kind),
    people: study.population.nAnalysed ?? study.population.nRandomised,
    population,
    riskOfBias: riskOfBias ? RISK_OF_BIAS_WORDS[riskOfBias.overall] : '',
    finding,
  }
}
