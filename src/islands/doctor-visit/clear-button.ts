import { EMPTY_VISIT } from './visit.ts'
import type { Visit } from './visit.ts'

interface ClearParts {
  readonly clear: HTMLButtonElement
  readonly undo: HTMLButtonElement
}

/** Clears the sheet, and brings back what was on it; returns how to forget that, once something else is written. */
export function startClearing(
  { clear, undo }: ClearParts,
  { read, update }: { readonly read: () => Visit; readonly update: (next: Visit) => void },
): () => void {
  let cleared: Visit | undefined

  clear.addEventListener('click', () => {
    const before = read()
    update(EMPTY_VISIT)
    cleared = before
    undo.hidden = false
    undo.focus()
  })
  undo.addEventListener('click', () => {
    if (cleared) update(cleared)
    clear.focus()
  })

  return () => {
    cleared = undefined
    undo.hidden = true
  }
}
