import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Problem } from '../problems.ts'
import type { StudyFile } from '../schemas/study.ts'
import { problemAt } from './check.ts'

type Row = NonNullable<StudyFile['outcomes']>[number]
type Entry = NonNullable<Row['contrasts']>[number]
type Better = 'lower' | 'higher'

/** The direction of a contrast is that of the two means that it compares, where both are printed. */
export function checkDirections(content: ContentFiles): readonly Problem[] {
  const betterOf = new Map(
    content.outcomes.flatMap(({ id, value }) => [
      [id, value.better] as const,
      ...value.scales.map((scale) => [`${id} ${scale.id}`, scale.better] as const),
    ]),
  )
  return content.studies.flatMap((file) =>
    (file.value.outcomes ?? []).flatMap((row, index) => {
      const better =
        row.better ??
        betterOf.get(`${row.outcome ?? ''} ${row.scale ?? ''}`) ??
        betterOf.get(row.outcome ?? '')
      return (row.contrasts ?? []).flatMap((entry, position) => [
        ...checkMeans(file, { row, entry, better, place: [index, position] }),
        ...checkOtherArm(file, { entry, place: [index, position] }),
      ])
    }),
  )
}

function checkMeans(
  file: ContentFile<StudyFile>,
  {
    row,
    entry,
    better,
    place: [index, position],
  }: {
    readonly row: Row
    readonly entry: Entry
    readonly better: Better | undefined
    readonly place: readonly [number, number]
  },
): readonly Problem[] {
  // Where one of several doses is named first, its mean alone decides nothing; a mean that is shown only may be odd.
  if (entry.further_treatment_arms !== undefined || entry.do_not_pool !== undefined) return []
  const treatment = row.by_arm?.[entry.treatment_arm ?? '']?.mean
  const control = row.by_arm?.[entry.control_arm ?? '']?.mean
  if (better === undefined || treatment === undefined || control === undefined) return []
  if (treatment === control || (entry.direction !== 'better' && entry.direction !== 'worse'))
    return []
  const direction = treatment < control === (better === 'lower') ? 'better' : 'worse'
  if (direction === entry.direction) return []
  return [
    problemAt(file, {
      name: 'DirectionContradictsMeans',
      path: ['outcomes', index, 'contrasts', position, 'direction'],
      expected: `\`${direction}\`, since ${String(treatment)} against ${String(control)} is ${direction} where ${better} is better`,
      remedy: 'Correct the direction, a mean, the two arms, or `better` of the row.',
    }),
  ]
}

function checkOtherArm(
  file: ContentFile<StudyFile>,
  {
    entry,
    place: [index, position],
  }: { readonly entry: Entry; readonly place: readonly [number, number] },
): readonly Problem[] {
  const { treatment_arm: first, further_treatment_arms: further = [], control_arm: control } = entry
  if (control === undefined || ![first, ...further].includes(control)) return []
  return [
    problemAt(file, {
      name: 'ContrastArmUnknown',
      path: ['outcomes', index, 'contrasts', position, 'control_arm'],
      expected: 'another arm than the one that got the form',
      remedy: 'Name the arm that it is compared with.',
    }),
  ]
}
