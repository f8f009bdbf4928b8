import { describe, expect, test } from 'vitest'
import {
  buildEvidenceMatrix,
  compareMarks,
  keepColumns,
  layOutColumns,
} from '../../../src/charts/matrix.ts'
import type { MatrixMark } from '../../../src/charts/matrix.ts'
import { measureText } from '../../../src/charts/text-width.ts'
import { makeSyntheticForms } from './synthetic-forms.ts'

function overlaps(a: MatrixMark, b: MatrixMark): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe.each([
  { count: 40, width: 725 },
  { count: 40, width: 935 },
  { count: 300, width: 725 },
  { count: 300, width: 935 },
])('the matrix of $count forms at $width px', ({ count, width }) => {
  const forms = makeSyntheticForms(count)
  const matrix = buildEvidenceMatrix(forms, { width })
  const marks = matrix.cells.flatMap((cell) => cell.marks)

  test('shows every form exactly once', () => {
    expect(marks.map(({ form }) => form.id).sort()).toEqual(forms.map(({ id }) => id).sort())
  })

  test('lets no two marks overlap', () => {
    const pairs = marks.flatMap((a, i) => marks.slice(i + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => overlaps(a, b))).toEqual([])
  })

  test('keeps every line of a label within its column and every mark within its row', () => {
    for (const mark of marks) {
      const column = matrix.columns.find(({ certainty }) => certainty === mark.form.certainty)
      const row = matrix.rows.find(({ mechanism }) => mechanism === mark.form.mechanism)
      if (!column || !row) throw new Error(`no place for ${mark.form.id}`)
      for (const line of mark.lines) {
        const right = mark.labelX + measureText(line, { fontSize: 15 })
        expect(right).toBeLessThanOrEqual(column.x + column.width)
      }
      expect(mark.y).toBeGreaterThanOrEqual(row.y)
      expect(mark.y + mark.height).toBeLessThanOrEqual(row.y + row.height)
      expect(mark.lines.join('').replaceAll(' ', '')).toBe(mark.form.name.replaceAll(' ', ''))
    }
  })

  test('fills its width with columns that follow one another', () => {
    const last = matrix.columns.at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(width)
  })
})

test('is the same whatever order the forms come in', () => {
  const forms = makeSyntheticForms(40)
  expect(buildEvidenceMatrix(forms.toReversed(), { width: 900 })).toEqual(
    buildEvidenceMatrix(forms, { width: 900 }),
  )
})

test('orders a cell by what was found, then by people, then by name', () => {
  const form = (name: string, direction: 'helps' | 'mixed', participants: number) => ({
    id: name,
    name,
    direction,
    participants,
    certainty: 'low' as const,
    mechanism: 'plausible' as const,
  })
  const sorted = [
    form('d', 'mixed', 900),
    form('c', 'helps', 20),
    form('b', 'helps', 20),
    form('a', 'helps', 10),
  ].sort(compareMarks)
  expect(sorted.map(({ name }) => name)).toEqual(['b', 'c', 'a', 'd'])
})

test('gives a column with long names more room than an empty one', () => {
  const columns = layOutColumns(
    [
      {
        id: 'a',
        name: 'Transcranial magnetic field',
        certainty: 'low',
        mechanism: 'none',
        direction: 'helps',
        participants: 9,
      },
    ],
    { width: 900 },
  )
  const widthOf = (certainty: string) => columns.find((c) => c.certainty === certainty)?.width ?? 0
  expect(widthOf('low')).toBeGreaterThan(1.5 * widthOf('high'))
})

describe('columns of forms that have moved', () => {
  const form = (name: string, certainty: 'none' | 'low' | 'high') => ({
    id: name,
    name,
    certainty,
    mechanism: 'plausible' as const,
    direction: 'helps' as const,
    participants: 10,
  })
  const settled = [form('Yoga', 'high'), form('Electroencephalography', 'low')]
  const width = 900
  const before = layOutColumns(settled, { width })

  test('stay as they are where no word would have to break', () => {
    const forms = [form('Yoga', 'low'), ...settled.slice(1)]
    expect(keepColumns(before, { forms, settled })).toBe(before)
  })

  test('take the room for a longer word from one other column, which keeps its own words whole', () => {
    const long = form('Electroencephalographically', 'none')
    const forms = [...settled, long]
    const narrow = before.map((column) => ({
      ...column,
      width: column.certainty === 'none' ? 82 : column.certainty === 'low' ? 500 : 106,
    }))
    const after = keepColumns(narrow, { forms, settled })
    const changed = narrow.filter((column, index) => after?.[index]?.width !== column.width)
    expect(changed.map(({ certainty }) => certainty)).toEqual(['none', 'low'])
    const widthOf = (certainty: string) => after?.find((c) => c.certainty === certainty)?.width ?? 0
    expect(widthOf('none')).toBeGreaterThan(200)
    expect(widthOf('low')).toBeGreaterThan(180)
    const total = (columns: readonly { readonly width: number }[] = []) =>
      columns.reduce((sum, column) => sum + column.width, 0)
    expect(total(after)).toBeCloseTo(total(narrow))
  })

  test('are given up where no column can spare the room', () => {
    const columns = before.map((column) => ({ ...column, width: 82 }))
    const forms = [...settled, form('Electroencephalographically', 'none')]
    expect(keepColumns(columns, { forms, settled })).toBeUndefined()
  })
})

test('refuses a width in which no label fits', () => {
  expect(() => buildEvidenceMatrix([], { width: 100 })).toThrow(RangeError)
})
