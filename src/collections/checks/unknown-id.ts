import type { ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { getAt } from '../place.ts'
import type { Problem } from '../problems.ts'
import { problemAt } from './check.ts'
import { listReferences } from './references.ts'
import type { Reference } from './reference.ts'

const WHERE: Readonly<Record<Reference['to'], string>> = {
  study: 'Studies are the file names in content/studies.',
  guideline: 'Guidelines are the file names in content/guidelines.',
  intervention: 'Interventions are the file names in content/interventions.',
  form: 'Forms are listed under `forms` in content/interventions.',
  outcome: 'Outcomes are the file names in content/outcomes.',
  population: 'Populations are listed in content/site.yaml.',
  'glossary entry': 'Glossary entries are the file names in content/glossary.',
  claim: 'Claims are the file names in content/claims.',
  source: 'They are the file names in content/studies and content/guidelines.',
  subject:
    'A study is about interventions (content/interventions) or subjects (content/site.yaml).',
  'claim subject': 'Subjects of claims are listed under `claim_subjects` in content/site.yaml.',
  'guideline treatment':
    'Treatments that are not rated are listed under `guideline_treatments` in content/site.yaml.',
}

const LISTED_INSIDE_FILES: ReadonlySet<Reference['to']> = new Set([
  'form',
  'population',
  'subject',
  'claim subject',
  'guideline treatment',
])

/** Every id that a file names must be that of a file, a form, a subject or a scale. */
export function checkUnknownIds(content: ContentFiles): readonly Problem[] {
  const known = listKnownIds(content)
  const unknown = listReferences(content)
    .filter(({ id, to }) => !known[to].has(id))
    // An id that is listed inside a file which nobody could read may be right.
    .filter(({ to }) => isEveryListRead(content) || !LISTED_INSIDE_FILES.has(to))
    .map(({ file, path, id, to }) =>
      problemAt(file, {
        name: 'UnknownId',
        path,
        expected:
          to === 'subject'
            ? 'the id of an intervention or a subject'
            : to === 'source'
              ? 'the id of a study or a guideline'
              : `the id of ${article(to)} ${to}`,
        remedy: suggestId(id, known[to], WHERE[to]),
      }),
    )
  return [...unknown, ...checkScales(content)]
}

function listKnownIds(
  content: ContentFiles,
): Readonly<Record<Reference['to'], ReadonlySet<string>>> {
  const site = content.site === undefined ? content.misshapen.site : [content.site]
  return {
    study: content.ids.studies,
    guideline: content.ids.guidelines,
    intervention: content.ids.interventions,
    form: new Set(
      [...content.interventions, ...content.misshapen.interventions].flatMap(({ value }) =>
        listIds(value, 'forms'),
      ),
    ),
    outcome: content.ids.outcomes,
    population: new Set(site.flatMap(({ value }) => listIds(value, 'populations'))),
    'glossary entry': content.ids.glossary,
    'claim subject': new Set(site.flatMap(({ value }) => listIds(value, 'claim_subjects'))),
    'guideline treatment': new Set(
      site.flatMap(({ value }) => listIds(value, 'guideline_treatments')),
    ),
    claim: content.ids.claims,
    source: new Set([...content.ids.studies, ...content.ids.guidelines]),
    subject: new Set([
      ...content.ids.interventions,
      ...site.flatMap(({ value }) => listIds(value, 'subjects')),
    ]),
  }
}

/** False if a file that lists ids is there and its list cannot be read. */
function isEveryListRead({ isComplete, misshapen }: ContentFiles): boolean {
  const isList = (value: unknown, field: string) => {
    const list = getAt(value, [field])
    return Array.isArray(list) && list.length > 0
  }
  return (
    isComplete &&
    misshapen.interventions.every(({ value }) => isList(value, 'forms')) &&
    misshapen.site.every(({ value }) =>
      ['populations', 'subjects', 'claim_subjects', 'guideline_treatments'].every((field) =>
        Array.isArray(getAt(value, [field])),
      ),
    )
  )
}

/** Ids of a list inside a file, whatever else is wrong with it. */
function listIds(value: unknown, field: string): readonly string[] {
  const items = getAt(value, [field])
  if (!Array.isArray(items)) return []
  return items.map((item) => getAt(item, ['id'])).filter((id) => typeof id === 'string')
}

function checkScales(content: ContentFiles): readonly Problem[] {
  const scales = new Map(
    content.outcomes.map(({ id, value }) => [id, new Set(value.scales.map((scale) => scale.id))]),
  )
  const problems: Problem[] = []
  for (const file of content.outcomes) {
    const pooled = file.value.pooled_scale
    if (pooled === undefined || scales.get(file.id)?.has(pooled)) continue
    problems.push(
      problemAt(file, {
        name: 'UnknownId',
        path: ['pooled_scale'],
        expected: 'the id of a scale of this outcome',
        remedy: suggestId(pooled, scales.get(file.id) ?? [], 'Scales are listed under `scales`.'),
      }),
    )
  }
  for (const file of content.studies) {
    file.value.outcomes?.forEach((row, index) => {
      if (row.scale === undefined) return
      const ofOutcome = scales.get(row.outcome ?? '')
      if (ofOutcome?.has(row.scale) || (row.outcome !== undefined && ofOutcome === undefined))
        return
      problems.push(
        problemAt(file, {
          name: 'UnknownId',
          path: ['outcomes', index, 'scale'],
          expected:
            row.outcome === undefined
              ? 'an outcome beside the scale'
              : `the id of a scale of ${row.outcome}`,
          remedy: suggestId(
            row.scale,
            ofOutcome ?? [],
            row.outcome === undefined
              ? 'Name the outcome under `outcome`: its file lists the scales.'
              : `Scales are listed in content/outcomes/${row.outcome}.yaml.`,
          ),
        }),
      )
    })
  }
  return problems
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a'
}
