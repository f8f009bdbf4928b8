import type { ContentFiles } from '../content-files.ts'
import type { Problem } from '../problems.ts'
import { problemAt } from './check.ts'

/** What one part of a file says, another part of it, or of the file that it speaks of, does not deny. */
export function checkContradictions(content: ContentFiles): readonly Problem[] {
  return [
    ...checkOwnSources(content),
    ...checkFormsOfGuidelines(content),
    ...checkMoves(content),
    ...checkGlossary(content),
  ]
}

/** Nothing is supported, and nothing certain, without a source. */
function checkOwnSources({ claims, medicines }: ContentFiles): readonly Problem[] {
  const hasNone = (value: {
    readonly studies: readonly string[]
    readonly guidelines: readonly string[]
  }) => value.studies.length === 0 && value.guidelines.length === 0
  return [
    ...claims
      .filter(({ value }) => hasNone(value))
      .filter(({ value }) =>
        ['supported', 'mostly-supported', 'contradicted'].includes(value.verdict),
      )
      .map((file) =>
        problemAt(file, {
          name: 'ClaimWithoutSource',
          path: ['verdict'],
          expected: 'a study or a guideline behind a verdict for or against a claim',
          received: `"${file.value.verdict}" and none`,
          remedy: 'Name what it rests on under `studies` or `guidelines`, or use `unsupported`.',
        }),
      ),
    ...medicines
      .filter(({ value }) => hasNone(value) && ['high', 'moderate'].includes(value.certainty))
      .map((file) =>
        problemAt(file, {
          name: 'MedicineWithoutSource',
          path: ['certainty'],
          expected: 'a study or a guideline behind a statement that is so certain',
          received: `"${file.value.certainty}" and none`,
          remedy: 'Name what it rests on under `studies` or `guidelines`, or lower the certainty.',
        }),
      ),
  ]
}

/** A recommendation that names a form names its intervention, or that page would not show it. */
function checkFormsOfGuidelines({ guidelines, interventions }: ContentFiles): readonly Problem[] {
  const interventionOf = new Map(
    interventions.flatMap(({ id, value }) => value.forms.map((form) => [form.id, id] as const)),
  )
  return guidelines.flatMap((file) =>
    file.value.recommendations.flatMap(({ forms, interventions: named }, index) =>
      forms.flatMap((form, position) => {
        const owner = interventionOf.get(form)
        if (owner === undefined || named.includes(owner)) return []
        return [
          problemAt(file, {
            name: 'FormWithoutIntervention',
            path: ['recommendations', index, 'forms', position],
            expected: `\`${owner}\` under \`interventions\` beside its form`,
            received: `"${form}" alone`,
            remedy: `Add \`${owner}\` to \`interventions\` of the recommendation.`,
          }),
        ]
      }),
    ),
  )
}

function checkMoves({ changes }: ContentFiles): readonly Problem[] {
  return changes.flatMap((file) =>
    (file.value.affects ?? []).flatMap(({ from, to }, index) =>
      from === to
        ? [
            problemAt(file, {
              name: 'ChangeOfNothing',
              path: ['affects', index, 'to'],
              expected: 'another rating than under `from`',
              remedy: 'Correct one of the two, or leave the form out: its rating did not move.',
            }),
          ]
        : [],
    ),
  )
}

function checkGlossary({ glossary }: ContentFiles): readonly Problem[] {
  return glossary.flatMap((file) =>
    (file.value.see ?? []).flatMap((id, index) =>
      id === file.id
        ? [
            problemAt(file, {
              name: 'DuplicateId',
              path: ['see', index],
              expected: 'the id of another entry',
              remedy: 'Remove it: the entry stands on the page already.',
            }),
          ]
        : [],
    ),
  )
}
