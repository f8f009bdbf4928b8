import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { OutcomeFile } from '../schemas/outcome.ts'
import { problemAt } from './check.ts'

type Scale = OutcomeFile['scales'][number]

/** A scale starts below its end, and no band, spread or difference reaches beyond it. */
export function checkOutcomeScales(content: ContentFiles): readonly Problem[] {
  return content.outcomes.flatMap((file) =>
    file.value.scales.flatMap((scale, index) => [
      ...checkRange(file, scale, ['scales', index]),
      ...checkBands(file, scale, ['scales', index]),
      ...checkWidths(file, scale, ['scales', index]),
    ]),
  )
}

function checkRange(
  file: ContentFile<OutcomeFile>,
  { range }: Scale,
  path: Path,
): readonly Problem[] {
  if (range === undefined || range[0] < range[1]) return []
  return [
    problemAt(file, {
      name: 'ImpossibleValue',
      path: [...path, 'range'],
      expected: 'the lowest score first, then the highest',
      received: `${String(range[0])} to ${String(range[1])}`,
      remedy: 'Turn the two around, or correct the one that is wrong.',
    }),
  ]
}

function checkBands(
  file: ContentFile<OutcomeFile>,
  { bands = [] }: Scale,
  path: Path,
): readonly Problem[] {
  return bands.flatMap(({ from, to }, position) =>
    to === undefined || from <= to
      ? []
      : [
          problemAt(file, {
            name: 'ImpossibleValue',
            path: [...path, 'bands', position, 'to'],
            expected: `a score from ${String(from)} (\`from\` of the band)`,
            remedy: 'Turn the two around, or correct the one that is wrong.',
          }),
        ],
  )
}

function checkWidths(file: ContentFile<OutcomeFile>, scale: Scale, path: Path): readonly Problem[] {
  const { range } = scale
  if (range === undefined || range[0] >= range[1]) return []
  const width = range[1] - range[0]
  const points = [
    ['smallest_important_difference', scale.smallest_important_difference.value],
    ['baseline_sd', scale.baseline_sd?.value],
    ['change_sd', scale.change_sd?.value],
  ] as const
  return points.flatMap(([field, value]) =>
    value === undefined || value < width
      ? []
      : [
          problemAt(file, {
            name: 'ImpossibleValue',
            path: [...path, field, 'value'],
            expected: `points below ${String(width)}, the width of the scale`,
            remedy: 'Correct the value, or the `range` of the scale.',
          }),
        ],
  )
}
