import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { ExplorerForm } from './form.ts'
import { findNextMark, orderForms } from './matrix/movement.ts'
import { findTyped } from './matrix/type-ahead.ts'
import type { ChangeState, ExplorerState } from './state/state.ts'

/** What mouse, touch and keyboard do with the marks of the matrix. */
export function useMarks({
  root,
  heading,
  shown,
  state,
  change,
}: {
  readonly root: RefObject<HTMLElement>
  readonly heading: RefObject<HTMLElement>
  readonly shown: readonly ExplorerForm[]
  readonly state: ExplorerState
  readonly change: ChangeState
}) {
  const [visited, setVisited] = useState<string>()
  const findMark = (id: string | undefined) =>
    root.current?.querySelector<HTMLElement>(`[data-form="${CSS.escape(id ?? '')}"]`)

  function close() {
    if (state.form === undefined) return
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector)
    // Filters may hide the mark: then the first that is there, or the way out where none is.
    const place =
      find('.outcome-grid [tabindex="0"]') ??
      findMark(state.form) ??
      find('.explorer__main :is([data-form], .chip)')
    change((now) => ({ ...now, form: undefined }))
    place?.focus()
  }

  function open(event: MouseEvent) {
    const id = readMark(event)
    if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setVisited(id)
    change((now) => ({ ...now, form: id }))
    follow(event)
  }

  /** A press of Enter has no pointer: the reader is taken to the panel, and Escape leads back. */
  function follow(event: MouseEvent) {
    if (event.detail === 0 || isNarrow()) requestAnimationFrame(() => heading.current?.focus())
  }

  function moveFocus(event: KeyboardEvent) {
    if (event.key === 'Escape') return close()
    const current = readMark(event)
    if (current === undefined || state.view !== 'matrix') return
    const next =
      findNextMark(shown, {
        current,
        key: event.key,
        isControl: event.ctrlKey,
        layout: isList(root.current) ? 'list' : 'matrix',
      }) ?? findTyped(orderForms(shown), { event, current })
    if (next === undefined) return
    event.preventDefault()
    setVisited(next)
    findMark(next)?.focus()
  }

  return { visited, close, open, follow, moveFocus }
}

/** Id of the mark that an event happened on. */
function readMark({ target }: Event): string | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-form]') : null
  return mark?.dataset['form']
}

/** The panel is a sheet over the page. The style sheet knows the same width. */
function isNarrow(): boolean {
  return matchMedia('(max-width: 44.99rem)').matches
}

/** The marks stand below one another: the style sheet decides, by the width of its container. */
function isList(root: HTMLElement | null): boolean {
  const matrix = root?.querySelector('.matrix')
  return matrix !== null && matrix !== undefined && getComputedStyle(matrix).display !== 'grid'
}
