import { layOutColumns } from '../../../charts/matrix.ts'
import type { MatrixForm } from '../../../charts/matrix.ts'

/** Widths of the matrix, in px, that its columns are laid out for: beside the panel, and widest. */
const NARROW = 700
const WIDE = 900

/**
 * Style rules that give the matrix columns the widths their labels need. They stand in the page's
 * head, since a static page may carry no inline styles; drawn and live matrix share them.
 */
export function describeMatrixColumns(forms: readonly MatrixForm[]): string {
  const tracks = (width: number) =>
    layOutColumns(forms, { width })
      .map((column) => `minmax(0,${Math.round(column.width)}fr)`)
      .join(' ')
  return (
    `.matrix{--matrix-columns:${tracks(NARROW)}}` +
    `@container explorer (min-width:${WIDE / 16}rem){.matrix{--matrix-columns:${tracks(WIDE)}}}`
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
