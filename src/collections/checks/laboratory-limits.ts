import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { LaboratoryFile } from '../schemas/laboratory.ts'
import { problemAt } from './check.ts'

type Limits = NonNullable<LaboratoryFile['rules'][number]['value']>

const LOWER = ['above', 'from'] as const
const UPPER = ['below', 'to'] as const
const TURN = 'Turn the two around, or correct the one that is wrong.'

/** The line has a lower end and an upper one, and every limit is a stretch of values that can be drawn on it. */
export function checkLaboratoryLimits({ laboratory }: ContentFiles): readonly Problem[] {
  return laboratory.flatMap((file) => {
    const { range, rules, trials, notes } = file.value
    const onLine: readonly (readonly [Limits | undefined, Path])[] = [
      ...rules.flatMap(({ value, open }, index) => [
        [value, ['rules', index, 'value']] as const,
        [open, ['rules', index, 'open']] as const,
      ]),
      ...trials.map(({ value }, index) => [value, ['trials', index, 'value']] as const),
    ]
    // A second test has no line, and a note may be about what lies past the end of it.
    const offLine: readonly (readonly [Limits | undefined, Path])[] = [
      ...rules.map(({ or_second }, index) => [or_second, ['rules', index, 'or_second']] as const),
      ...notes.map(({ value }, index) => [value, ['notes', index, 'value']] as const),
    ]
    return [
      ...checkEnds(file),
      ...[...onLine, ...offLine].flatMap(([limits, path]) => checkBounds(file, limits, path)),
      ...(range[0] < range[1]
        ? onLine.flatMap(([limits, path]) => checkOnLine(file, limits, path))
        : []),
    ]
  })
}

function checkEnds(file: ContentFile<LaboratoryFile>): readonly Problem[] {
  const { range, highest } = file.value
  if (range[0] >= range[1]) {
    return [
      problemAt(file, {
        name: 'ImpossibleValue',
        path: ['range'],
        expected: 'the lower end of the line first, then the upper one',
        received: `${String(range[0])} to ${String(range[1])}`,
        remedy: TURN,
      }),
    ]
  }
  if (highest >= range[1]) return []
  return [
    problemAt(file, {
      name: 'ImpossibleValue',
      path: ['highest'],
      expected: `at least ${String(range[1])}, the end of the line`,
      remedy: 'Correct the value, or the `range` of the line.',
    }),
  ]
}

/** One bound on a side, at least one in all, and the lower one below the upper. */
function checkBounds(
  file: ContentFile<LaboratoryFile>,
  limits: Limits | undefined,
  path: Path,
): readonly Problem[] {
  if (limits === undefined) return []
  const wrong = (expected: string, received: string, remedy: string) => [
    problemAt(file, { name: 'ImpossibleValue', path, expected, received, remedy }),
  ]
  const [lower, ...moreLower] = LOWER.filter((bound) => limits[bound] !== undefined)
  const [upper, ...moreUpper] = UPPER.filter((bound) => limits[bound] !== undefined)
  if (lower === undefined && upper === undefined) {
    return wrong(
      '`above`, `from`, `below` or `to`',
      'none of them',
      'Write a bound, or leave the field out if it holds for every value.',
    )
  }
  if (moreLower.length + moreUpper.length > 0) {
    const both = moreLower.length > 0 ? LOWER : UPPER
    return wrong(
      'one bound on each side',
      both.map((bound) => `\`${bound}\``).join(' and '),
      `Keep \`${both[0]}\` if the value itself is left out, \`${both[1]}\` if it is taken in.`,
    )
  }
  const [least, most] = [lower && limits[lower], upper && limits[upper]]
  if (least === undefined || most === undefined || least < most) return []
  if (least === most && lower === 'from' && upper === 'to') return []
  return wrong('a lower bound below the upper one', `${String(least)} to ${String(most)}`, TURN)
}

function checkOnLine(
  file: ContentFile<LaboratoryFile>,
  limits: Limits | undefined,
  path: Path,
): readonly Problem[] {
  const [start, end] = file.value.range
  return [...LOWER, ...UPPER].flatMap((bound) => {
    const value = limits?.[bound]
    if (value === undefined || (value >= start && value <= end)) return []
    return [
      problemAt(file, {
        name: 'ImpossibleValue',
        path: [...path, bound],
        expected: `a value from ${String(start)} to ${String(end)}, the ends of the line`,
        remedy: 'Correct the value, or the `range` of the line.',
      }),
    ]
  })
}
