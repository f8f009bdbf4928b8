import { afterPaint } from './after-paint.ts'

/**
 * Where a press takes its own button away, the keyboard goes on at what the button names in
 * `data-next`, and not at the top of the page.
 */
export function leadOn({ target, detail }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-next]') : null
  const next = button?.dataset['next']
  if (next === undefined) return
  // What follows a frame behind is drawn in that frame: only then is the button gone.
  afterPaint(() =>
    setTimeout(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>(next)?.focus({ preventScroll: detail > 0 })
    }),
  )
}
