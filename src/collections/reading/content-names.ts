import type { ContentFiles } from '../content-files.ts'
import { buildNameHider } from './reading-grade.ts'
import type { NameHider } from './reading-grade.ts'

/** The names that content gives to its things: conditions, treatments, medicines, measures, words of the glossary, bodies. */
export function buildContentNameHider(content: ContentFiles): NameHider {
  const condition = content.site?.value.condition
  return buildNameHider([
    ...(condition
      ? [condition.name, condition.short_name, condition.plain_name, ...condition.aliases]
      : []),
    ...(content.site?.value.subjects ?? []).map(({ name }) => name),
    ...content.interventions.flatMap(({ value }) => [
      value.name,
      ...value.aliases,
      ...value.forms.flatMap((form) => [form.name, form.in_sentence]),
    ]),
    ...content.outcomes.flatMap(({ value }) => [
      value.name,
      ...value.scales.flatMap((scale) => [scale.name, scale.short_name]),
    ]),
    ...content.medicines.flatMap(({ value }) => [
      value.group,
      value.class,
      ...value.names.flatMap(({ generic, us, uk }) => [generic, ...us, ...uk]),
    ]),
    ...content.glossary.flatMap(({ value }) => [value.term, ...(value.aliases ?? [])]),
    ...content.guidelines.flatMap(({ value }) => [value.body, value.short_name]),
    ...content.studies.flatMap(({ value }) => readFamilies(value.citation.authors)),
  ])
}

/** Family names of the authors that a text may name a study by. */
function readFamilies(authors: readonly string[] | undefined): readonly string[] {
  return (authors ?? []).slice(0, 1).map((author) => author.replace(/\s+[\p{Lu}-]{1,4}$/u, ''))
}
