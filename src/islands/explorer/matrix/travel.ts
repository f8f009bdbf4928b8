const DURATION = 400
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)'
/** Shorter ways are not worth an animation. */
const LEAST_WAY = 2

/** Where each mark is seen, by its id, in px from the corner of the matrix. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>

function listMarks(matrix: Element): readonly HTMLElement[] {
  return [...matrix.querySelectorAll<HTMLElement>('[data-form]')]
}

/** Places of the marks as they are seen now, on their way included. */
export function measurePlaces(matrix: Element): Places {
  const corner = matrix.getBoundingClientRect()
  return new Map(
    listMarks(matrix).map((mark) => {
      const { left, top } = mark.getBoundingClientRect()
      return [mark.dataset['form'] ?? '', { x: left - corner.left, y: top - corner.top }]
    }),
  )
}

/**
 * Lets the marks travel from where they were seen to where they stand now; whatever was on its way
 * turns round where it is. New marks appear in place. At once for who prefers no motion.
 */
export function travel(matrix: Element, from: Places): void {
  const marks = listMarks(matrix)
  for (const mark of marks) for (const animation of mark.getAnimations()) animation.cancel()
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const to = measurePlaces(matrix)
  for (const mark of marks) {
    const id = mark.dataset['form'] ?? ''
    const [before, after] = [from.get(id), to.get(id)]
    if (!before || !after) {
      mark.animate([{ opacity: 0 }, { opacity: 1 }], { duration: DURATION })
      continue
    }
    const [dx, dy] = [before.x - after.x, before.y - after.y]
    if (Math.hypot(dx, dy) < LEAST_WAY) continue
    mark.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
      duration: DURATION,
      easing: EASING,
    })
  }
}
