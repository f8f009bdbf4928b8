import type { ContentFiles } from '../content-files.ts'
import type { Problem } from '../problems.ts'
import { problemAt } from './check.ts'

/** One row counts for each form and outcome of a study; a second one would count its people twice. */
export function checkPrimaryRows(content: ContentFiles): readonly Problem[] {
  return content.studies.flatMap((file) => {
    const problems: Problem[] = []
    const first = new Map<string, string>()
    file.value.outcomes?.forEach((row, index) => {
      row.contrasts?.forEach((contrast, position) => {
        if (contrast.role !== 'primary' || row.outcome === undefined) return
        const question = `${contrast.form} for ${row.outcome}`
        const earlier = first.get(question)
        if (earlier === undefined) {
          first.set(question, row.measure)
          return
        }
        problems.push(
          problemAt(file, {
            name: 'PrimaryRowTwice',
            path: ['outcomes', index, 'contrasts', position, 'role'],
            expected: `one primary row on ${question}`,
            received: `a second one (the first is "${earlier}")`,
            remedy:
              'Set `role: other` on all but the one that counts: the main time point, else the latest up to 12 weeks.',
          }),
        )
      })
    })
    return problems
  })
}
