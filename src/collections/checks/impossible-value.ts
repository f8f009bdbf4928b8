import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { StudyFile } from '../schemas/study.ts'
import { problemAt } from './check.ts'

type Row = NonNullable<StudyFile['outcomes']>[number]
type Range = readonly [number, number]

/** Figures that cannot be: a mean outside its scale, an interval that does not hold its estimate. */
export function checkImpossibleValues(content: ContentFiles): readonly Problem[] {
  const ranges = new Map(
    content.outcomes.flatMap(({ id: outcome, value }) =>
      value.scales.flatMap((scale) =>
        // A scale that is turned around is told in its own file.
        scale.range === undefined || scale.range[0] >= scale.range[1]
          ? []
          : [[nameScale(outcome, scale.id), scale.range] as const],
      ),
    ),
  )
  return content.studies.flatMap((file) =>
    (file.value.outcomes ?? []).flatMap((row, index) => {
      // A row that says why it is not pooled may show figures as odd as they were printed.
      if (row.contrasts?.some((contrast) => contrast.do_not_pool !== undefined)) return []
      return [
        ...checkIntervals(file, row, index),
        ...checkScale(file, row, {
          index,
          range: ranges.get(nameScale(row.outcome, row.scale)),
        }),
      ]
    }),
  )
}

/** Two outcomes may give a scale the same id. */
const nameScale = (outcome = '', scale = ''): string => `${outcome} ${scale}`

const REMEDY =
  'Correct the figure; if it is printed so, give the contrast a `do_not_pool` with the reason.'

function checkIntervals(file: ContentFile<StudyFile>, row: Row, index: number): readonly Problem[] {
  return (['effect', 'adjusted_effect'] as const).flatMap((field) => {
    const effect = row[field]
    if (effect?.ci95 === undefined) return []
    const [lower, upper] = effect.ci95
    const path: Path = ['outcomes', index, field, 'ci95']
    const received = `${String(lower)} to ${String(upper)}`
    if (lower > upper) {
      return [
        problemAt(file, {
          name: 'ImpossibleValue',
          path,
          expected: 'the lower end first',
          received,
          remedy: `Turn the two around: [${String(upper)}, ${String(lower)}].`,
        }),
      ]
    }
    if (effect.estimate === undefined || (lower <= effect.estimate && effect.estimate <= upper))
      return []
    const expected = `an interval that holds its estimate ${String(effect.estimate)}`
    return [problemAt(file, { name: 'ImpossibleValue', path, expected, received, remedy: REMEDY })]
  })
}

function checkScale(
  file: ContentFile<StudyFile>,
  row: Row,
  { index, range }: { readonly index: number; readonly range: Range | undefined },
): readonly Problem[] {
  if (range === undefined) return []
  const width = range[1] - range[0]
  const isChange = row.kind === 'change'
  const bounds: Range = isChange ? [-width, width] : range
  const problems: Problem[] = []
  const hold = (path: Path, value: number | undefined, [least, most]: Range, what: string) => {
    if (value === undefined || (least <= value && value <= most)) return
    const expected = `${what} from ${String(least)} to ${String(most)}, as the scale allows`
    problems.push(problemAt(file, { name: 'ImpossibleValue', path, expected, remedy: REMEDY }))
  }
  for (const [name, figures] of Object.entries(row.by_arm ?? {})) {
    const path: Path = ['outcomes', index, 'by_arm', name]
    const what = isChange ? 'a mean change' : 'a mean'
    hold([...path, 'mean'], figures.mean, bounds, what)
    hold([...path, 'median'], figures.median, bounds, isChange ? 'a median change' : 'a median')
    hold([...path, 'baseline_mean'], figures.baseline_mean, range, 'a mean')
    hold([...path, 'sd'], figures.sd, [0, width], 'a standard deviation')
  }
  for (const field of ['effect', 'adjusted_effect'] as const)
    if (row[field]?.type === 'MD')
      hold(
        ['outcomes', index, field, 'estimate'],
        row[field].estimate,
        [-width, width],
        'a difference',
      )
  hold(
    ['outcomes', index, 'before_after', 'before', 'mean'],
    row.before_after?.before?.mean,
    range,
    'a mean',
  )
  hold(
    ['outcomes', index, 'before_after', 'after', 'mean'],
    row.before_after?.after?.mean,
    range,
    'a mean',
  )
  return problems
}
