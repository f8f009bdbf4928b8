import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { buildEvidenceMatrix } from '../../src/charts/matrix.ts'
import { Matrix } from '../../src/islands/explorer/matrix/Matrix.tsx'
import { makeSyntheticForms } from '../unit/charts/synthetic-forms.ts'

const FORMS = makeSyntheticForms(12)

test('every form is one mark in the built page, a link that says its whole position', () => {
  const html = renderToString(
    <Matrix forms={FORMS} chosen={undefined} visited={undefined} isLive={false} />,
  )
  for (const form of FORMS) {
    const mark = new RegExp(
      `<a [^>]*aria-label="${form.name}: [^"]*mechanism ${form.mechanism}[^"]*"[^>]*data-form="${form.id}"[^>]*data-certainty="${form.certainty}"`,
    )
    expect(html).toMatch(mark)
  }
  expect(html.match(/data-form=/g)).toHaveLength(FORMS.length)
  expect(html).not.toContain('style=')
  expect(html).not.toContain('tabindex')
})

test('the live matrix has one tab stop, and stays otherwise as it was built', () => {
  const built = renderToString(
    <Matrix forms={FORMS} chosen="form-3" visited={undefined} isLive={false} />,
  )
  const live = renderToString(<Matrix forms={FORMS} chosen="form-3" visited="form-3" isLive />)
  expect(live.match(/tabindex="0"/g)).toHaveLength(1)
  const asBuilt = live
    .replaceAll(/ tabindex="-?\d"/g, '')
    .replace('role="grid"', 'role="table"')
    .replaceAll('role="gridcell"', 'role="cell"')
  expect(asBuilt).toBe(built)
})

test('the geometry of twelve forms at 725 px is as it was looked at', () => {
  const { rows, cells, columns } = buildEvidenceMatrix(FORMS, { width: 725 })
  const lines = cells.flatMap(({ marks }) =>
    marks.map(
      ({ form, x, y, width, height, lines }) =>
        `${form.certainty}/${form.mechanism} ${lines.join(' / ')} ${Math.round(x)},${Math.round(y)} ${Math.round(width)}x${height}`,
    ),
  )
  expect([
    columns.map((column) => `${column.certainty} ${Math.round(column.width)}`).join(' | '),
    rows.map((row) => `${row.mechanism} ${row.height}`).join(' | '),
    ...lines,
  ]).toMatchInlineSnapshot(`
    [
      "none 135 | very-low 127 | low 102 | moderate 127 | high 135",
      "established 100 | plausible 172 | speculative 232 | none 120",
      "very-low/established Less / caffeine / and alcohol / 10 239,4 119x92",
      "moderate/established Vitamin D 2 468,4 119x32",
      "very-low/plausible Less / caffeine / and alcohol / 3 239,104 119x92",
      "moderate/plausible Less / caffeine / and alcohol / 0 468,104 119x92",
      "moderate/plausible Nerve / stimulation, / leg 5 468,196 119x72",
      "very-low/speculative Nerve / stimulation, / leg 4 239,276 119x72",
      "low/speculative Less / caffeine / and / alcohol / 11 365,276 94x112",
      "low/speculative Less / caffeine / and / alcohol / 1 365,388 94x112",
      "moderate/speculative Vitamin D 7 468,276 119x32",
      "none/none Pneumatic / compression / 8 104,508 127x72",
      "low/none Warm / and / cold / foot / baths 9 365,508 94x112",
      "high/none Pneumatic / compression / 6 594,508 127x72",
    ]
  `)
})
