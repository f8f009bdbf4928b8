import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { ReadFile } from '../read-file.ts'
import { UNRATED_GROUP } from '../schemas/study.ts'
import { ofList } from './reference.ts'
import type { Reference } from './reference.ts'

export function ofClaim(file: ContentFiles['claims'][number]): readonly Reference[] {
  return [
    { file, path: ['subject'], id: file.value.subject, to: 'claim subject' },
    ...ofList(file, ['studies'], file.value.studies, 'study'),
    ...ofList(file, ['guidelines'], file.value.guidelines, 'guideline'),
    ...ofList(file, ['interventions'], file.value.interventions, 'intervention'),
  ]
}

export function ofArticle(file: ContentFiles['articles'][number]): readonly Reference[] {
  const { summary_sources, interventions, claims, population } = file.value
  return [
    ...ofList(file, ['summary_sources'], summary_sources, 'source'),
    ...ofList(file, ['interventions'], interventions, 'intervention'),
    ...ofList(file, ['claims'], claims, 'claim'),
    ...(population === undefined
      ? []
      : [{ file, path: ['population'], id: population, to: 'population' as const }]),
  ]
}

export function ofMedicine(file: ContentFiles['medicines'][number]): readonly Reference[] {
  return [
    ...ofList(file, ['studies'], file.value.studies, 'study'),
    ...ofList(file, ['guidelines'], file.value.guidelines, 'guideline'),
  ]
}

export function ofLaboratory(file: ContentFiles['laboratory'][number]): readonly Reference[] {
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

export function ofGuideline(file: ContentFiles['guidelines'][number]): readonly Reference[] {
  return file.value.recommendations.flatMap((recommendation, index) => {
    const path = ['recommendations', index]
    const { forms, interventions, treatments } = recommendation
    return [
      ...ofList(file, [...path, 'forms'], forms, 'form'),
      ...ofList(file, [...path, 'interventions'], interventions, 'intervention'),
      ...ofList(file, [...path, 'treatments'], treatments, 'guideline treatment'),
      ...ofPeople(file, path, recommendation),
    ]
  })
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

export function ofChange(file: ContentFiles['changes'][number]): readonly Reference[] {
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

export function ofSite(
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
