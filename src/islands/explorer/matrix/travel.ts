const DURATION = 400
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)'
/** Shorter ways are not worth an animation. */
const LEAST_WAY = 2
/** More marks on their way at once no eye can follow; those that leave their cell come first. */
const MOST_SEEN = 40
/** A matrix of more marks than these is crowded: only those in or near the window are looked at. */
const MOST_CALM = 60
/** Marks that travel in a crowded matrix, where only those that leave their cell do. */
const MOST_SEEN_IN_CROWD = 16
/** Marks further than this outside the window need not be seen to travel, in px. */
const MARGIN = 100

let underWay: Animation[] = []
/** Marks that pass above other cells, and the cells that they come into. */
let passing: { readonly mark: HTMLElement; readonly into: HTMLElement }[] = []

/** Where each mark is seen, by its id, in px from the corner of the matrix, and the cell it belongs to. */
export type Places = ReadonlyMap<
  string,
  {
    readonly x: number
    readonly y: number
    readonly mark: HTMLElement
    readonly cell: HTMLElement
  }
>

function listCells(matrix: Element): readonly HTMLElement[] {
  return [...matrix.querySelectorAll<HTMLElement>('.matrix__cell')]
}

function isCrowded(matrix: Element): boolean {
  return matrix.querySelectorAll('[data-form]').length > MOST_CALM
}

/** True where a cell begins below the window, with room for what the next change shortens above it. */
export function isBelowWindow(cell: Element): boolean {
  return cell.getBoundingClientRect().top > innerHeight
}

/** Cells of a crowded matrix that nobody sees yet, and that may be drawn a frame later. */
export function findLateCells(matrix: Element): ReadonlySet<Element> {
  return new Set(isCrowded(matrix) ? listCells(matrix).filter(isBelowWindow) : [])
}

/** Places of the marks as they are seen now, on their way included. */
export function measurePlaces(matrix: Element): Places {
  const corner = matrix.getBoundingClientRect()
  const isEach = !isCrowded(matrix)
  const places = new Map<string, Places extends ReadonlyMap<string, infer Place> ? Place : never>()
  for (const cell of listCells(matrix)) {
    const { top, bottom } = cell.getBoundingClientRect()
    if (!isEach && (bottom < -MARGIN || top > innerHeight + MARGIN)) continue
    for (const mark of cell.querySelectorAll<HTMLElement>('[data-form]')) {
      const { left, top } = mark.getBoundingClientRect()
      const place = { x: left - corner.left, y: top - corner.top, mark, cell }
      places.set(mark.dataset['form'] ?? '', place)
    }
  }
  return places
}

/** Ends every journey where the marks stand now. */
function arrive(): void {
  for (const animation of underWay) animation.cancel()
  for (const { mark, into } of passing) {
    delete mark.dataset['passing']
    delete into.dataset['entered']
  }
  underWay = []
  passing = []
}

/**
 * Lets the marks travel from where they were seen to where they stand now; whatever was on its way
 * turns round where it is. New marks appear in place. At once for who prefers no motion.
 */
export function travel(matrix: Element, from: Places): void {
  arrive()
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const to = measurePlaces(matrix)
  const isCrowd = isCrowded(matrix)
  const { top } = matrix.getBoundingClientRect()
  const isSeen = ({ y }: { readonly y: number }) =>
    top + y > -MARGIN && top + y < innerHeight + MARGIN
  const travellers: { mark: HTMLElement; dx: number; dy: number; into?: HTMLElement }[] = []
  for (const [id, after] of to) {
    const { mark, cell } = after
    const before = from.get(id)
    if (!before) {
      if (isSeen(after) && !isCrowd)
        underWay.push(mark.animate([{ opacity: 0 }, { opacity: 1 }], { duration: DURATION }))
      continue
    }
    const [dx, dy] = [before.x - after.x, before.y - after.y]
    if (Math.hypot(dx, dy) >= LEAST_WAY && (isSeen(before) || isSeen(after)))
      travellers.push({ mark, dx, dy, ...(before.cell !== cell && { into: cell }) })
  }
  const leavers = travellers.filter(({ into }) => into)
  const seen = isCrowd
    ? leavers.slice(0, MOST_SEEN_IN_CROWD)
    : [...leavers, ...travellers.filter(({ into }) => !into)].slice(0, MOST_SEEN)
  for (const { mark, dx, dy, into } of seen) {
    // Nothing but a transform, so that the browser moves it without the page's thread.
    underWay.push(
      mark.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
        duration: DURATION,
        easing: EASING,
      }),
    )
    // Who leaves its cell passes above other names; the style sheet gives its words a ground.
    if (into) passing.push({ mark, into })
  }
  for (const { mark, into } of passing) {
    mark.dataset['passing'] = ''
    into.dataset['entered'] = ''
  }
  underWay.at(-1)?.addEventListener('finish', arrive)
}
