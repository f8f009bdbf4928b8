import {
  countSubcolumns,
  layOutColumns,
  measureLeastWidth,
  selectCell,
} from '../../../charts/matrix.ts'
import { MECHANISM_LEVELS } from '../../../evidence/model.ts'
import type { MatrixColumn, MatrixForm } from '../../../charts/matrix.ts'

/** Below this width, in px, the marks are a list; the style sheet knows the same width. */
const LEAST = 672
/** Widths of the matrix, in px, that its columns are laid out for: beside the panel, and widest. */
const NARROW = 700
const WIDE = 900

/** Columns as `settled` marks need them, unless one that has moved would have to break a word. */
function chooseColumns(
  forms: readonly MatrixForm[],
  { settled, width }: { readonly settled: readonly MatrixForm[]; readonly width: number },
): readonly MatrixColumn[] {
  const columns = layOutColumns(settled, { width })
  if (forms === settled) return columns
  const widths = new Map(columns.map((column) => [column.certainty, column.width]))
  const known = new Set(settled)
  const breaks = forms.some(
    (form) => !known.has(form) && measureLeastWidth(form) > (widths.get(form.certainty) ?? 0),
  )
  return breaks ? layOutColumns(forms, { width }) : columns
}

/** Rules for one width: the columns, and columns within the cells that hold very many marks. */
function describeAt(
  forms: readonly MatrixForm[],
  { settled, width }: { readonly settled: readonly MatrixForm[]; readonly width: number },
): string {
  const columns = chooseColumns(forms, { settled, width })
  const tracks = columns.map((column) => `minmax(0,${Math.round(column.width)}fr)`).join(' ')
  const cells = columns.flatMap((column) =>
    MECHANISM_LEVELS.map((mechanism) => {
      const count = countSubcolumns(selectCell(forms, { ...column, mechanism }), column)
      return count === 1
        ? ''
        : `.matrix__column-${column.certainty}.matrix__row-${mechanism}{columns:${count}}`
    }),
  )
  return `.matrix{--matrix-columns:${tracks}}${cells.join('')}`
}

/**
 * Style rules that give the matrix columns the widths their labels need. They stand in the page's
 * head, since a static page may carry no inline styles; drawn and live matrix share them.
 */
export function describeMatrixColumns(
  forms: readonly MatrixForm[],
  settled: readonly MatrixForm[] = forms,
): string {
  return (
    `@container explorer (min-width:${LEAST / 16}rem){${describeAt(forms, { settled, width: NARROW })}}` +
    `@container explorer (min-width:${WIDE / 16}rem){${describeAt(forms, { settled, width: WIDE })}}`
  )
}

const described = new WeakMap<
  readonly MatrixForm[],
  { readonly for: unknown; readonly css: string }
>()

/** The same rules, written once for a picture that may be asked for again. */
export function prepareColumns(
  placed: readonly MatrixForm[],
  settled: readonly MatrixForm[],
): string {
  const known = described.get(placed)
  if (known?.for === settled) return known.css
  const css = describeMatrixColumns(placed, settled)
  described.set(placed, { for: settled, css })
  return css
}

let sheet: CSSStyleSheet | undefined
let rules = ''

/**
 * Widths for forms that stand elsewhere than the page was built with; the page's own for those it
 * was built with. A scenario leaves the columns where `settled` marks put them, as far as it can.
 */
export function fitColumns(
  placed: readonly MatrixForm[],
  {
    settled,
    built,
  }: { readonly settled: readonly MatrixForm[]; readonly built: readonly MatrixForm[] },
): void {
  const wanted = placed === built ? '' : prepareColumns(placed, settled)
  if (wanted === rules) return
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
  }
  sheet.replaceSync(wanted)
  rules = wanted
}
