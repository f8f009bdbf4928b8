import type { ExplorerForm } from '../form.ts'

/** A matrix of more marks than these is crowded: what nobody sees yet of it may come a frame later. */
const MOST_CALM = 60

/** The forms that are shown before and after a change. */
export interface Change {
  readonly before: readonly ExplorerForm[]
  readonly after: readonly ExplorerForm[]
}

/** Cells that may come a frame later, with their heights in px. */
export type LateCells = ReadonlyMap<Element, number>

/** In a list, as on a phone, one mark that leaves moves all that stand below it: a crowd at any number. */
export const isCrowded = (matrix: Element, { before, after }: Change): boolean =>
  Math.max(before.length, after.length) > MOST_CALM || getComputedStyle(matrix).display !== 'grid'

export function listCells(matrix: Element): readonly HTMLElement[] {
  return [...matrix.querySelectorAll<HTMLElement>('.matrix__cell')]
}

/**
 * Cells that begin below the window, with their heights in px: what the next change shortens above
 * them may bring them into sight. In the list a strength without marks has no box; its cells begin
 * where the one before them ends.
 */
export function findCellsBelow(matrix: Element): LateCells {
  const below = new Map<Element, number>()
  let end = 0
  for (const cell of listCells(matrix)) {
    const { top, bottom, width, height } = cell.getBoundingClientRect()
    const hasBox = width > 0
    if ((hasBox ? top : end) > innerHeight) below.set(cell, height)
    if (hasBox) end = bottom
  }
  return below
}

/** Cells of a crowded matrix that nobody sees yet. */
export function findLateCells(matrix: Element, change: Change): LateCells {
  return isCrowded(matrix, change) ? findCellsBelow(matrix) : new Map()
}

const held = new Set<HTMLElement>()

/** Keeps late cells as high as they were, and nothing in them is laid out or painted until they are let go. */
export function hold(late: LateCells): void {
  for (const [cell, height] of late) {
    // What has the focus would lose it.
    if (!(cell instanceof HTMLElement) || cell.contains(document.activeElement)) continue
    cell.style.setProperty('--late-height', `${height}px`)
    cell.dataset['late'] = ''
    held.add(cell)
  }
}

/** Lets cells go: all of them, or those that came into sight. */
export function letGo(isDue: (cell: Element) => boolean = () => true): void {
  for (const cell of held) {
    if (!isDue(cell)) continue
    delete cell.dataset['late']
    cell.style.removeProperty('--late-height')
    held.delete(cell)
  }
}
