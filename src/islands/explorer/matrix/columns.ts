import { countSubcolumns, keepColumns, layOutColumns, selectCell } from '../../../charts/matrix.ts'
import { MECHANISM_LEVELS } from '../../../evidence/model.ts'
import type { MatrixColumn, MatrixForm } from '../../../charts/matrix.ts'

/** Widths of the matrix, in px, that its columns are laid out for: beside the panel, and widest. The
 * style sheet tells from when on. */
const NARROW = 700
const WIDE = 900

/** Columns as `settled` marks need them, as far as those that have moved break no word in them. */
function chooseColumns(
  forms: readonly MatrixForm[],
  { settled, width }: { readonly settled: readonly MatrixForm[]; readonly width: number },
): readonly MatrixColumn[] {
  const columns = layOutColumns(settled, { width })
  if (forms === settled) return columns
  return keepColumns(columns, { forms, settled }) ?? layOutColumns(forms, { width })
}

/** Says to the style sheet, by a custom property, how wide the columns are or how many a cell has of its own. */
interface Declaration {
  /** The matrix, or one of its cells. */
  readonly selector: string
  readonly property: string
  readonly value: string
}

/** The columns for both widths, and columns within the cells that hold very many marks. */
function listDeclarations(
  forms: readonly MatrixForm[],
  settled: readonly MatrixForm[],
): readonly Declaration[] {
  return Object.entries({ narrow: NARROW, wide: WIDE }).flatMap(([name, width]) => {
    const columns = chooseColumns(forms, { settled, width })
    const tracks = columns.map((column) => `minmax(0,${Math.round(column.width)}fr)`).join(' ')
    const parts = columns.flatMap((column) =>
      MECHANISM_LEVELS.map((mechanism) => ({
        selector: `.matrix__column-${column.certainty}.matrix__row-${mechanism}`,
        property: `--parts-${name}`,
        value: String(countSubcolumns(selectCell(forms, { ...column, mechanism }), column)),
      })),
    )
    return [
      { selector: '.matrix', property: `--columns-${name}`, value: tracks },
      ...parts.filter(({ value }) => value !== '1'),
    ]
  })
}

/**
 * Style rules that give the matrix columns the widths their labels need. They stand in the page's
 * head, since a static page may carry no inline styles, and hold until a script fits the columns.
 */
export function describeMatrixColumns(forms: readonly MatrixForm[]): string {
  return listDeclarations(forms, forms)
    .map(({ selector, property, value }) => {
      const place = selector === '.matrix' ? '' : ` ${selector}`
      return `.matrix:not([data-fitted])${place}{${property}:${value}}`
    })
    .join('')
}

const listed = new WeakMap<
  readonly MatrixForm[],
  { readonly settled: unknown; readonly declarations: readonly Declaration[] }
>()

/** The same, worked out once for a picture that may be asked for again. */
export function prepareColumns(
  placed: readonly MatrixForm[],
  settled: readonly MatrixForm[],
): readonly Declaration[] {
  const known = listed.get(placed)
  if (known?.settled === settled) return known.declarations
  const declarations = listDeclarations(placed, settled)
  listed.set(placed, { settled, declarations })
  return declarations
}

const fitted = new WeakMap<Element, readonly Declaration[]>()

/**
 * Widths for forms that stand elsewhere than the page was built with. A scenario leaves the columns
 * where `settled` marks put them, as far as it can. Each is said to the one element that it is
 * about: new rules would make the browser look through all of the page.
 */
export function fitColumns(
  matrix: HTMLElement,
  {
    placed,
    settled,
    built,
  }: {
    readonly placed: readonly MatrixForm[]
    readonly settled: readonly MatrixForm[]
    readonly built: readonly MatrixForm[]
  },
): void {
  const before = fitted.get(matrix)
  if (before === undefined && placed === built) return
  const wanted = prepareColumns(placed, settled)
  if (wanted === before) return
  const find = ({ selector }: Declaration) =>
    selector === '.matrix' ? matrix : matrix.querySelector<HTMLElement>(selector)
  const isSame = (a: Declaration) => (b: Declaration) =>
    a.selector === b.selector && a.property === b.property
  for (const old of before ?? [])
    if (!wanted.some(isSame(old))) find(old)?.style.removeProperty(old.property)
  for (const next of wanted)
    if (before?.find(isSame(next))?.value !== next.value)
      find(next)?.style.setProperty(next.property, next.value)
  if (!before) matrix.dataset['fitted'] = ''
  fitted.set(matrix, wanted)
}
