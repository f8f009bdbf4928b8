import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { ReadFile } from '../read-file.ts'
import { UNRATED_GROUP } from '../schemas/study.ts'

/** One id that a file names, and the kind of thing it must be. */
export interface Reference {
  readonly file: ReadFile
  readonly path: Path
  readonly id: string
  readonly to:
    | 'study'
    | 'guideline'
    | 'intervention'
    | 'form'
    | 'outcome'
    | 'population'
    | 'glossary entry'
    | 'claim'
    | 'source'
    | 'subject'
    | 'claim subject'
    | 'guideline treatment'
}

/** Every id that one file says of another. */
export function listReferences(content: ContentFiles): readonly Reference[] {
  return [
    ...content.studies.flatMap(ofStudy),
    ...content.interventions.flatMap(ofIntervention),
    ...content.claims.flatMap((file) => [
      { file, path: ['subject'], id: file.value.subject, to: 'claim subject' as const },
      ...ofList(file, ['studies'], file.value.studies, 'study'),
      ...ofList(file, ['guidelines'], file.value.guidelines, 'guideline'),
      ...ofList(file, ['interventions'], file.value.interventions, 'intervention'),
    ]),
    ...content.articles.flatMap((file) => [
      ...ofList(file, ['summary_sources'], file.value.summary_sources, 'source'),
      ...ofList(file, ['interventions'], file.value.interventions, 'intervention'),
      ...ofList(file, ['claims'], file.value.claims, 'claim'),
      ...(file.value.population === undefined
        ? []
        : [{ file, path: ['population'], id: file.value.population, to: 'population' as const }]),
    ]),
    ...content.medicines.flatMap((file) => [
      ...ofList(file, ['studies'], file.value.studies, 'study'),
      ...ofList(file, ['guidelines'], file.value.guidelines, 'guideline'),
    ]),
    ...content.laboratory.flatMap(ofLaboratory),
    ...content.guidelines.flatMap((file) =>
      file.value.recommendations.flatMap((recommendation, index) => [
        ...ofList(file, ['recommendations', index, 'forms'], recommendation.forms, 'form'),
        ...ofList(
          file,
          ['recommendations', index, 'interventions'],
          recommendation.interventions,
          'intervention',
        ),
        ...ofList(
          file,
          ['recommendations', index, 'treatments'],
          recommendation.treatments,
          'guideline treatment',
        ),
        ...ofPeople(file, ['recommendations', index], recommendation),
      ]),
    ),
    ...content.changes.flatMap(ofChange),
    ...content.outcomes.flatMap(ofOutcome),
    ...content.glossary.flatMap((file) => ofList(file, ['see'], file.value.see, 'glossary entry')),
    ...(content.site === undefined ? [] : ofSite(content.site)),
  ]
}

function ofList(
  file: ReadFile,
  path: Path,
  ids: readonly string[] | undefined,
  to: Reference['to'],
): readonly Reference[] {
  return (ids ?? []).map((id, index) => ({ file, path: [...path, index], id, to }))
}

function ofLaboratory(file: ContentFiles['laboratory'][number]): readonly Reference[] {
  const { rules, trials, methods, notes, groups } = file.value
  const cited = (
    path: Path,
    text: { readonly studies?: readonly string[]; readonly guidelines?: readonly string[] } = {},
  ) => [
    ...ofList(file, [...path, 'studies'], text.studies, 'study'),
    ...ofList(file, [...path, 'guidelines'], text.guidelines, 'guideline'),
  ]
  return [
    ...rules.map(({ guideline: id }, index) => ({
      file,
      path: ['rules', index, 'guideline'],
      id,
      to: 'guideline' as const,
    })),
    ...trials.map(({ study: id }, index) => ({
      file,
      path: ['trials', index, 'study'],
      id,
      to: 'study' as const,
    })),
    ...(methods === undefined
      ? []
      : [{ file, path: ['methods', 'study'], id: methods.study, to: 'study' as const }]),
    ...notes.flatMap((note, index) => cited(['notes', index], note)),
    ...groups.flatMap(({ notice }, index) => cited(['groups', index, 'notice'], notice)),
  ]
}

function ofPeople(
  file: ReadFile,
  path: Path,
  { group, outcome }: { readonly group: string; readonly outcome?: string },
): readonly Reference[] {
  return [
    ...(group === UNRATED_GROUP
      ? []
      : [{ file, path: [...path, 'group'], id: group, to: 'population' as const }]),
    ...(outcome === undefined
      ? []
      : [{ file, path: [...path, 'outcome'], id: outcome, to: 'outcome' as const }]),
  ]
}

function ofChange(file: ContentFiles['changes'][number]): readonly Reference[] {
  return [
    ...ofList(file, ['studies'], file.value.studies, 'study'),
    ...(file.value.affects ?? []).flatMap(({ form, outcome, population }, index) => [
      { file, path: ['affects', index, 'form'], id: form, to: 'form' as const },
      ...(outcome === undefined
        ? []
        : [{ file, path: ['affects', index, 'outcome'], id: outcome, to: 'outcome' as const }]),
      ...(population === undefined
        ? []
        : [
            {
              file,
              path: ['affects', index, 'population'],
              id: population,
              to: 'population' as const,
            },
          ]),
    ]),
  ]
}

function ofStudy(file: ContentFiles['studies'][number]): readonly Reference[] {
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

function ofIntervention(file: ContentFiles['interventions'][number]): readonly Reference[] {
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

function ofOutcome(file: ContentFiles['outcomes'][number]): readonly Reference[] {
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

function ofSite(
  file: ContentFile<NonNullable<ContentFiles['site']>['value']>,
): readonly Reference[] {
  return [
    { file, path: ['primary_outcome'], id: file.value.primary_outcome, to: 'outcome' },
    { file, path: ['default_population'], id: file.value.default_population, to: 'population' },
    ...(file.value.visit?.tests ?? []).map(({ guideline: id }, index) => ({
      file,
      path: ['visit', 'tests', index, 'guideline'],
      id,
      to: 'guideline' as const,
    })),
  ]
}
