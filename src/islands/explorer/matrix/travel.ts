const DURATION = 400
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)'
/** Shorter ways are not worth an animation. */
const LEAST_WAY = 2
/** More marks on their way at once no eye can follow; those that leave their cell come first. */
const MOST_SEEN = 40
/** Marks further than this outside the window need not be seen to travel. */
const MARGIN = 100

let underWay: Animation[] = []

/** Where each mark is seen, by its id, in px from the corner of the matrix, and the cell it belongs to. */
export type Places = ReadonlyMap<
  string,
  { readonly x: number; readonly y: number; readonly cell: Element | null }
>

function listMarks(matrix: Element): readonly HTMLElement[] {
  return [...matrix.querySelectorAll<HTMLElement>('[data-form]')]
}

/** Places of the marks as they are seen now, on their way included. */
export function measurePlaces(matrix: Element): Places {
  const corner = matrix.getBoundingClientRect()
  return new Map(
    listMarks(matrix).map((mark) => {
      const { left, top } = mark.getBoundingClientRect()
      const place = { x: left - corner.left, y: top - corner.top, cell: mark.parentElement }
      return [mark.dataset['form'] ?? '', place]
    }),
  )
}

/**
 * Lets the marks travel from where they were seen to where they stand now; whatever was on its way
 * turns round where it is. New marks appear in place. At once for who prefers no motion.
 */
export function travel(matrix: Element, from: Places): void {
  for (const animation of underWay) animation.cancel()
  underWay = []
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const to = measurePlaces(matrix)
  const corner = matrix.getBoundingClientRect()
  const isSeen = ({ y }: { readonly y: number }) =>
    corner.top + y > -MARGIN && corner.top + y < innerHeight + MARGIN
  const travellers: { mark: HTMLElement; dx: number; dy: number; leaves: boolean }[] = []
  for (const mark of listMarks(matrix)) {
    const id = mark.dataset['form'] ?? ''
    const [before, after] = [from.get(id), to.get(id)]
    if (!before || !after) {
      if (after && isSeen(after))
        underWay.push(mark.animate([{ opacity: 0 }, { opacity: 1 }], { duration: DURATION }))
      continue
    }
    const [dx, dy] = [before.x - after.x, before.y - after.y]
    if (Math.hypot(dx, dy) >= LEAST_WAY && (isSeen(before) || isSeen(after)))
      travellers.push({ mark, dx, dy, leaves: before.cell !== after.cell })
  }
  travellers.sort((a, b) => Number(b.leaves) - Number(a.leaves))
  for (const { mark, dx, dy, leaves } of travellers.slice(0, MOST_SEEN)) {
    // Who leaves its cell passes above other names, and is readable by a ground behind its words alone.
    const above = leaves ? { zIndex: 1 } : {}
    underWay.push(
      mark.animate(
        [
          { ...above, transform: `translate(${dx}px, ${dy}px)` },
          { ...above, transform: 'none' },
        ],
        { duration: DURATION, easing: EASING },
      ),
    )
    const ground = { backgroundColor: 'var(--paper)' }
    const words = leaves ? mark.querySelectorAll('.mark__name, .mark__before') : []
    for (const word of words) underWay.push(word.animate([ground, ground], { duration: DURATION }))
  }
}
