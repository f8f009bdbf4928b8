import {
  getContrastsOfStudy,
  getStudiesByYear,
  getStudyLabels,
  listSubjects,
  oncePerLibrary,
} from '../../collections/queries.ts'
import type { Library } from '../../collections/queries.ts'
import type { StudyRow } from '../../islands/studies/study-row.ts'
import { RISK_OF_BIAS_WORDS, formatStudyKind } from '../../format/study-words.ts'
import { listMoreWords } from './_more-words.ts'

const BIAS_ORDER = ['low', 'some', 'high', 'unclear'] as const

const GROUPS = [
  {
    id: 'trials',
    name: 'Trials',
    kinds: ['rct', 'crossover-rct', 'nonrandomised-trial', 'single-arm-trial'],
  },
  {
    id: 'reviews',
    name: 'Reviews',
    kinds: ['meta-analysis', 'systematic-review', 'narrative-review'],
  },
  {
    id: 'observations',
    name: 'Observations',
    kinds: ['cohort', 'case-control', 'cross-sectional', 'case-series'],
  },
  {
    id: 'laboratory',
    name: 'Laboratory',
    kinds: ['mechanistic-human', 'mechanistic-animal', 'basic-science'],
  },
] as const

interface Choice {
  readonly id: string
  readonly name: string
}

/** All studies, newest first. */
export const buildStudyRows = oncePerLibrary((library): readonly StudyRow[] => {
  const labels = getStudyLabels(library)
  return getStudiesByYear(library).map((study) => {
    const { id, kind, finding, riskOfBias, citation, population } = study
    const shown = {
      label: labels.get(id) ?? id,
      year: citation.year,
      kind: formatStudyKind(kind),
      population: library.populations.get(population.group)?.shortName ?? 'Other',
      riskOfBias: riskOfBias ? RISK_OF_BIAS_WORDS[riskOfBias.overall] : '',
      finding,
    }
    const authorsAndTitle = [...(citation.authors ?? []), citation.title ?? ''].join(' ')
    return {
      ...shown,
      id,
      people: population.nAnalysed ?? population.nRandomised,
      biasRank: riskOfBias && BIAS_ORDER.indexOf(riskOfBias.overall) + 1,
      more: listMoreWords(authorsAndTitle, Object.values(shown).join(' ')),
      kinds: [kind, ...GROUPS.filter(({ kinds }) => includes(kinds, kind)).map(({ id }) => id)],
      who: population.group,
      about: listSubjects(library, study),
      isRated: isRated(library, id),
    }
  })
})

/** The values that the filters offer: those that some study has. */
export function listStudyChoices(library: Library, rows: readonly StudyRow[]) {
  const used = new Set(rows.flatMap(({ about }) => about))
  const isUsed = ({ id }: Choice) => used.has(id)
  const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, 'en')
  const kinds = new Set([...library.studies.values()].map(({ kind }) => kind))
  return {
    kinds: GROUPS.map((group) => ({
      ...group,
      kinds: group.kinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => ({ id: kind, name: formatStudyKind(kind) })),
    })),
    populations: [
      ...[...library.populations.values()].map(({ id, shortName }) => ({ id, name: shortName })),
      { id: 'other', name: 'Other' },
    ].filter(({ id }) => rows.some(({ who }) => who === id)),
    treatments: [...library.interventions.values()].filter(isUsed).sort(byName),
    subjects: library.site.subjects.filter(isUsed).sort(byName),
  }
}

/** Whether a figure of the study counts in some rating. */
function isRated(library: Library, study: string): boolean {
  return getContrastsOfStudy(library, study).some(
    ({ form, role, population }) =>
      role === 'primary' && library.forms.has(form) && library.populations.has(population),
  )
}

function includes(values: readonly string[], value: string): boolean {
  return values.includes(value)
}
