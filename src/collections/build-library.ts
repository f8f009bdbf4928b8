import { toCamelCase } from './camel-case.ts'
import type { CamelCased } from './camel-case.ts'
import type { ContentFile, ContentFiles } from './content-files.ts'
import type { Form, Library, OutcomeEntry } from './library.ts'

/** The model that pages and the core work with, from files that have passed every check. */
export function buildLibrary(files: ContentFiles): Library | undefined {
  if (files.site === undefined) return undefined
  const site = toCamelCase(files.site.value)
  const interventions = indexById(files.interventions)
  const forms = new Map<string, Form>()
  for (const intervention of interventions.values()) {
    for (const form of intervention.forms)
      forms.set(form.id, { ...form, intervention: intervention.id })
  }
  return {
    site,
    populations: new Map(site.populations.map((population) => [population.id, population])),
    outcomes: sortByPlace(indexById(files.outcomes)),
    interventions,
    forms,
    studies: indexById(files.studies),
    guidelines: indexById(files.guidelines),
    claims: indexById(files.claims),
    medicines: indexById(files.medicines),
    laboratory: indexById(files.laboratory),
    glossary: indexById(files.glossary),
    changes: [...indexById(files.changes).values()].sort((a, b) => b.number - a.number),
    articles: indexById(files.articles),
  }
}

function indexById<Value extends object>(
  files: readonly ContentFile<Value>[],
): ReadonlyMap<string, { readonly id: string } & CamelCased<Value>> {
  return new Map(files.map((file) => [file.id, { id: file.id, ...toCamelCase(file.value) }]))
}

function sortByPlace(
  outcomes: ReadonlyMap<string, OutcomeEntry>,
): ReadonlyMap<string, OutcomeEntry> {
  return new Map([...outcomes].sort(([, a], [, b]) => a.order - b.order))
}
