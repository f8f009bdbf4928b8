import { isCrowded, listCells } from './late-cells.ts'
import type { Change, LateCells } from './late-cells.ts'

const DURATION = 400
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)'
/** Shorter ways are not worth an animation. */
const LEAST_WAY = 2
/** More marks on their way at once no eye can follow; those that leave their cell come first. */
const MOST_SEEN = 40
/** Marks that travel in a crowded matrix, where only those that leave their cell do. */
const MOST_SEEN_IN_CROWD = 8
/** Marks further than this outside the window need not be seen to travel, in px. */
const MARGIN = 100

let underWay: Animation[] = []
/** Marks that pass above other cells, and the cells that they come into. */
let passing: { readonly mark: HTMLElement; readonly into: HTMLElement }[] = []

/** Where a mark is seen, in px from the corner of the matrix. */
interface Place {
  readonly x: number
  readonly y: number
  readonly mark: HTMLElement
}

/** What was seen before a change, of the marks that may travel. */
export interface Departure {
  readonly places: ReadonlyMap<string, Place>
  /** Ids of the marks that leave their cell. */
  readonly leavers: ReadonlySet<string>
  readonly isCrowd: boolean
}

// Of hundreds of marks: `dataset` would make a list of its own for each.
const readId = (mark: Element) => mark.getAttribute('data-form') ?? ''

/** Marks of the cells that may be seen. */
function* listMarks(matrix: Element, late: LateCells): Generator<HTMLElement> {
  for (const cell of listCells(matrix))
    if (!late.has(cell)) for (const mark of cell.children) yield mark as HTMLElement
}

/** Places of marks as they are seen now, on their way included. */
function measurePlaces(matrix: Element, marks: Iterable<HTMLElement>): ReadonlyMap<string, Place> {
  const corner = matrix.getBoundingClientRect()
  const places = new Map<string, Place>()
  for (const mark of marks) {
    const { left, top } = mark.getBoundingClientRect()
    places.set(readId(mark), { x: left - corner.left, y: top - corner.top, mark })
  }
  return places
}

/** Tells whether a place lies in or near the window. */
function watchWindow(matrix: Element): (place: Place) => boolean {
  const { top } = matrix.getBoundingClientRect()
  return ({ y }) => top + y > -MARGIN && top + y < innerHeight + MARGIN
}

/** Ids of the forms that stand in another cell after a change. */
function listLeavers({ before, after }: Change): ReadonlySet<string> {
  let stood: ReadonlyMap<string, Change['before'][number]> | undefined
  const findBefore = (id: string, index: number) => {
    // Unless a filter changed as well, each stands where it stood in the list.
    const likely = before[index]
    if (likely?.id === id) return likely
    stood ??= new Map(before.map((form) => [form.id, form]))
    return stood.get(id)
  }
  const leavers = new Set<string>()
  after.forEach(({ id, certainty, mechanism }, index) => {
    const known = findBefore(id, index)
    if (known && (known.certainty !== certainty || known.mechanism !== mechanism)) leavers.add(id)
  })
  return leavers
}

/** Remembers what is seen before a change. In a crowd, only marks that leave their cell, and not too many. */
export function depart(matrix: Element, change: Change, late: LateCells): Departure {
  const leavers = listLeavers(change)
  const isCrowd = isCrowded(matrix, change)
  const marks = [...listMarks(matrix, late)]
  if (!isCrowd) return { places: measurePlaces(matrix, marks), leavers, isCrowd }
  const places = measurePlaces(
    matrix,
    marks.filter((mark) => leavers.has(readId(mark))),
  )
  const isSeen = watchWindow(matrix)
  const seen = [...places].filter(([, place]) => isSeen(place)).slice(0, MOST_SEEN_IN_CROWD)
  return { places: new Map(seen), leavers, isCrowd }
}

/** Ends every journey where the marks stand now. */
export function arrive(): void {
  for (const animation of underWay) animation.cancel()
  for (const { mark, into } of passing) {
    delete mark.dataset['passing']
    delete into.dataset['entered']
  }
  underWay = []
  passing = []
}

/**
 * Once the new picture stands, and before the browser lays it out: who leaves its cell passes above
 * other names, so the style sheet gives its words a ground.
 *
 * @returns false for who prefers no motion
 */
export function enter(matrix: Element, { places, leavers }: Departure, late: LateCells): boolean {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return false
  for (const mark of listMarks(matrix, late)) {
    const id = readId(mark)
    const into = mark.parentElement
    if (!into || !leavers.has(id) || !places.has(id)) continue
    passing.push({ mark, into })
    mark.dataset['passing'] = ''
    into.dataset['entered'] = ''
  }
  return true
}

/**
 * Lets the marks travel from where they were seen to where they stand now; whatever was on its way
 * turns round where it is. New marks appear in place.
 */
export function travel(matrix: Element, { places: from, leavers, isCrowd }: Departure): void {
  const to = measurePlaces(
    matrix,
    isCrowd ? passing.map(({ mark }) => mark) : listMarks(matrix, new Map()),
  )
  const isSeen = watchWindow(matrix)
  const travellers: { id: string; mark: HTMLElement; dx: number; dy: number }[] = []
  for (const [id, after] of to) {
    const { mark } = after
    const before = from.get(id)
    if (!before) {
      if (isSeen(after))
        underWay.push(mark.animate([{ opacity: 0 }, { opacity: 1 }], { duration: DURATION }))
      continue
    }
    const [dx, dy] = [before.x - after.x, before.y - after.y]
    if (Math.hypot(dx, dy) >= LEAST_WAY && (isSeen(before) || isSeen(after)))
      travellers.push({ id, mark, dx, dy })
  }
  const inOrder = [
    ...travellers.filter(({ id }) => leavers.has(id)),
    ...travellers.filter(({ id }) => !leavers.has(id)),
  ]
  for (const { mark, dx, dy } of inOrder.slice(0, MOST_SEEN))
    // Nothing but a transform, so that the browser moves it without the page's thread.
    underWay.push(
      mark.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
        duration: DURATION,
        easing: EASING,
      }),
    )
  const last = underWay.at(-1)
  if (last) last.addEventListener('finish', arrive)
  else arrive()
}
