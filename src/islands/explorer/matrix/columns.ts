import { countSubcolumns, layOutColumns, selectCell } from '../../../charts/matrix.ts'
import { MECHANISM_LEVELS } from '../../../evidence/model.ts'
import type { MatrixForm } from '../../../charts/matrix.ts'

/** Widths of the matrix, in px, that its columns are laid out for: beside the panel, and widest. */
/** Below it, the marks are a list; the style sheet knows the same width. */
const LEAST = 672
const NARROW = 700
const WIDE = 900

/** Rules for one width: the columns, and columns within the cells that hold very many marks. */
function describeAt(forms: readonly MatrixForm[], width: number): string {
  const columns = layOutColumns(forms, { width })
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
export function describeMatrixColumns(forms: readonly MatrixForm[]): string {
  return (
    `@container explorer (min-width:${LEAST / 16}rem){${describeAt(forms, NARROW)}}` +
    `@container explorer (min-width:${WIDE / 16}rem){${describeAt(forms, WIDE)}}`
  )
}

let sheet: CSSStyleSheet | undefined
let rules = ''

/** Widths for forms that stand elsewhere than the page was built with; the page's own for those it was built with. */
export function fitColumns(placed: readonly MatrixForm[], built: readonly MatrixForm[]): void {
  const wanted = placed === built ? '' : describeMatrixColumns(placed)
  if (wanted === rules) return
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets.push(sheet)
  }
  sheet.replaceSync(wanted)
  rules = wanted
}
