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

export const isCrowded = ({ before, after }: Change): boolean =>
  Math.max(before.length, after.length) > MOST_CALM

export function listCells(matrix: Element): readonly HTMLElement[] {
  return [...matrix.querySelectorAll<HTMLElement>('.matrix__cell')]
}

/** True where a cell begins below the window, with room for what the next change shortens above it. */
export function isBelowWindow(cell: Element): boolean {
  return cell.getBoundingClientRect().top > innerHeight
}

/** Cells of a crowded matrix that nobody sees yet. */
export function findLateCells(matrix: Element, change: Change): LateCells {
  const late = new Map<Element, number>()
  if (!isCrowded(change)) return late
  for (const cell of listCells(matrix)) {
    const { top, height } = cell.getBoundingClientRect()
    if (top > innerHeight) late.set(cell, height)
  }
  return late
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
