import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import { UNRATED_GROUP } from '../schemas/study.ts'
import type { StudyFile } from '../schemas/study.ts'
import { findDesignClass } from '../to-contrasts.ts'
import { problemAt } from './check.ts'

/** What a row says of a form counts somewhere: a contrast that no rating would ever ask for is an oversight. */
export function checkCountedRows(content: ContentFiles): readonly Problem[] {
  return content.studies.flatMap((file) =>
    (file.value.outcomes ?? []).flatMap((row, index) => {
      if ((row.contrasts ?? []).length === 0) return []
      const wrong = (path: Path, words: { expected: string; remedy: string }) => [
        problemAt(file, { name: 'ContrastCountsNowhere', path, ...words }),
      ]
      if (row.outcome === undefined)
        return wrong(['outcomes', index], {
          expected: 'an `outcome` beside `contrasts`: without it they count in no rating',
          remedy: 'Name the outcome that was measured, or take the contrasts out.',
        })
      return row.contrasts?.every(({ comparison }) => !isRated(file, comparison))
        ? wrong(['outcomes', index, 'contrasts'], {
            expected: `no contrasts in a study that rates nothing (${describeStudy(file)})`,
            remedy: 'Take the contrasts out, or correct the kind or the group of the study.',
          })
        : []
    }),
  )
}

function isRated(
  { value: { kind, population } }: ContentFile<StudyFile>,
  comparison: Parameters<typeof findDesignClass>[1],
): boolean {
  return population.group !== UNRATED_GROUP && findDesignClass(kind, comparison) !== undefined
}

function describeStudy({ value: { kind, population } }: ContentFile<StudyFile>): string {
  return `\`kind: ${kind}\`, \`group: ${population.group}\``
}
