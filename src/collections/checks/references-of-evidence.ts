import type { ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import { UNRATED_GROUP } from '../schemas/study.ts'
import { ofList } from './reference.ts'
import type { Reference } from './reference.ts'

export function ofStudy(file: ContentFiles['studies'][number]): readonly Reference[] {
  const references: Reference[] = [...ofList(file, ['about'], file.value.about, 'subject')]
  const { group } = file.value.population
  if (group !== UNRATED_GROUP)
    references.push({ file, path: ['population', 'group'], id: group, to: 'population' })
  file.value.outcomes?.forEach((row, index) => {
    if (row.outcome !== undefined) {
      references.push({
        file,
        path: ['outcomes', index, 'outcome'],
        id: row.outcome,
        to: 'outcome',
      })
    }
    row.contrasts?.forEach((contrast, position) => {
      const path = ['outcomes', index, 'contrasts', position, 'form']
      references.push({ file, path, id: contrast.form, to: 'form' })
    })
  })
  return references
}

export function ofIntervention(file: ContentFiles['interventions'][number]): readonly Reference[] {
  const references: Reference[] = [
    ...ofList(file, ['short_answer_studies'], file.value.short_answer_studies, 'study'),
  ]
  file.value.forms.forEach((form, index) => {
    for (const [criterion, { studies }] of Object.entries(form.mechanism)) {
      references.push(
        ...ofList(file, ['forms', index, 'mechanism', criterion, 'studies'], studies, 'study'),
      )
    }
    form.judgements?.forEach((judgement, position) => {
      const path = ['forms', index, 'judgements', position]
      references.push(
        { file, path: [...path, 'outcome'], id: judgement.outcome, to: 'outcome' },
        { file, path: [...path, 'population'], id: judgement.population, to: 'population' },
        ...ofList(file, [...path, 'studies'], judgement.studies, 'study'),
      )
    })
  })
  for (const field of ['given_in_trials', 'harms', 'who_must_not'] as const) {
    file.value[field].forEach((cited, index) => {
      references.push(
        ...ofList(file, [field, index, 'studies'], cited.studies, 'study'),
        ...ofList(file, [field, index, 'guidelines'], cited.guidelines, 'guideline'),
      )
    })
  }
  return references
}

export function ofOutcome(file: ContentFiles['outcomes'][number]): readonly Reference[] {
  return file.value.scales.flatMap((scale, index) => {
    const path: Path = ['scales', index]
    const difference = scale.smallest_important_difference
    const seen = (field: 'baseline_sd' | 'change_sd') =>
      (scale[field]?.seen ?? []).flatMap(({ study }, position) =>
        study === undefined
          ? []
          : [
              {
                file,
                path: [...path, field, 'seen', position, 'study'],
                id: study,
                to: 'study' as const,
              },
            ],
      )
    return [
      ...ofList(file, [...path, 'studies'], scale.studies, 'study'),
      ...(difference.alternatives ?? []).flatMap(({ studies }, position) =>
        ofList(
          file,
          [...path, 'smallest_important_difference', 'alternatives', position, 'studies'],
          studies,
          'study',
        ),
      ),
      ...seen('baseline_sd'),
      ...seen('change_sd'),
      ...(scale.placebo_response?.examples ?? []).flatMap(({ study }, position) =>
        study === undefined
          ? []
          : [
              {
                file,
                path: [...path, 'placebo_response', 'examples', position, 'study'],
                id: study,
                to: 'study' as const,
              },
            ],
      ),
    ]
  })
}
