import { MATRIX_COLUMNS, selectCell } from '../../../charts/matrix.ts'
import { MECHANISM_LEVELS } from '../../../evidence/model.ts'
import type { ExplorerForm } from '../form.ts'

/** How the marks stand: as a matrix, or below one another on a narrow screen. */
export type MarkLayout = 'matrix' | 'list'

const orders = new WeakMap<readonly ExplorerForm[], readonly ExplorerForm[]>()

/** Reading order of the marks: strongest first, then the better mechanism, then as in the cell. */
export function orderForms(forms: readonly ExplorerForm[]): readonly ExplorerForm[] {
  const known = orders.get(forms)
  if (known) return known
  const order = MATRIX_COLUMNS.toReversed().flatMap((certainty) =>
    MECHANISM_LEVELS.flatMap((mechanism) => selectCell(forms, { certainty, mechanism })),
  )
  orders.set(forms, order)
  return order
}

interface Place {
  readonly column: number
  readonly row: number
}

/** Takes the list in a direction: what lies nearest in `along`, with `across` as small as can be. */
function findNearest(
  places: readonly Place[],
  distance: (place: Place) => { readonly along: number; readonly across: number },
): Place | undefined {
  return places
    .map((place) => ({ place, ...distance(place) }))
    .filter(({ along }) => along > 0)
    .sort(
      (a, b) =>
        Number(a.across > 0) - Number(b.across > 0) || a.along - b.along || a.across - b.across,
    )
    .at(0)?.place
}

function findNextInList(
  list: readonly ExplorerForm[],
  form: ExplorerForm,
  key: string,
): string | undefined {
  const index = list.indexOf(form)
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: list.length - 1 }[key]
  return target === undefined || target < 0 ? undefined : list[target]?.id
}

/** Up and down walk a cell and then its column, left and right walk the row, or the nearest cell further on. */
function findNextInGrid(
  forms: readonly ExplorerForm[],
  form: ExplorerForm,
  { key, isControl }: { readonly key: string; readonly isControl: boolean },
): string | undefined {
  const cellAt = ({ column, row }: Place) => {
    const [certainty, mechanism] = [MATRIX_COLUMNS[column], MECHANISM_LEVELS[row]]
    return certainty && mechanism ? selectCell(forms, { certainty, mechanism }) : []
  }
  const places = MATRIX_COLUMNS.flatMap((_, column) =>
    MECHANISM_LEVELS.map((_, row) => ({ column, row })),
  ).filter((place) => cellAt(place).length > 0)
  const here = {
    column: MATRIX_COLUMNS.indexOf(form.certainty),
    row: MECHANISM_LEVELS.indexOf(form.mechanism),
  }
  const cell = cellAt(here)
  const index = cell.indexOf(form)
  const move = (columns: number, rows: number) =>
    findNearest(places, (place) => {
      const [dx, dy] = [place.column - here.column, place.row - here.row]
      return columns === 0
        ? { along: dy * rows, across: Math.abs(dx) }
        : { along: dx * columns, across: Math.abs(dy) }
    })

  switch (key) {
    case 'ArrowDown': {
      const below = move(0, 1)
      return cell[index + 1]?.id ?? (below && cellAt(below).at(0)?.id)
    }
    case 'ArrowUp': {
      const above = move(0, -1)
      return cell[index - 1]?.id ?? (above && cellAt(above).at(-1)?.id)
    }
    case 'ArrowRight':
    case 'ArrowLeft': {
      const beside = move(key === 'ArrowRight' ? 1 : -1, 0)
      if (beside === undefined) return undefined
      const next = cellAt(beside)
      return next[Math.min(beside.row === here.row ? index : 0, next.length - 1)]?.id
    }
    case 'Home':
    case 'End': {
      const ends = isControl
        ? places.toSorted((a, b) => a.row - b.row || a.column - b.column)
        : places.filter(({ row }) => row === here.row)
      const end = ends.at(key === 'Home' ? 0 : -1)
      return end && cellAt(end).at(key === 'Home' ? 0 : -1)?.id
    }
    default:
      return undefined
  }
}

/**
 * The mark that a key leads to from `current`, or undefined where the key means nothing here.
 * No mark is out of reach. Home and End go to the ends of the row, with Control to the ends of the matrix.
 */
export function findNextMark(
  forms: readonly ExplorerForm[],
  {
    current,
    layout,
    ...pressed
  }: {
    readonly current: string
    readonly key: string
    readonly isControl: boolean
    readonly layout: MarkLayout
  },
): string | undefined {
  const form = forms.find(({ id }) => id === current)
  if (form === undefined) return undefined
  return layout === 'list'
    ? findNextInList(orderForms(forms), form, pressed.key)
    : findNextInGrid(forms, form, pressed)
}
