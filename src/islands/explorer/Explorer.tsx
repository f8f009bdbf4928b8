import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { loadDetails } from './details.ts'
import type { FormDetails } from './details.ts'
import { Empty } from './Empty.tsx'
import { Filters } from './Filters.tsx'
import { loosen, selectForms } from './filter.ts'
import type { ExplorerForm, FormDetail } from './form.ts'
import { FormTable } from './FormTable.tsx'
import { Legend } from './Legend.tsx'
import { Matrix } from './Matrix.tsx'
import { findNextMark, orderForms } from './movement.ts'
import { Panel } from './Panel.tsx'
import { useAddress } from './use-address.ts'

interface Props {
  readonly forms: readonly ExplorerForm[]
  /** Values of the filter by kind, in the order of their chips. */
  readonly kinds: readonly string[]
  readonly outcomes: readonly string[]
  readonly populations: readonly string[]
  /** Detail of the form that the panel shows at first, the first in `orderForms`. */
  readonly firstDetail: FormDetail | undefined
}

/** The explorer: filters, matrix or table, and the panel of one form. Built into the page, then live. */
export function Explorer({ forms, kinds, outcomes, populations, firstDetail }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isLive, setIsLive] = useState(false)
  const [visited, setVisited] = useState<string>()
  const [details, setDetails] = useState<FormDetails>()
  const [hasFailed, setHasFailed] = useState(false)
  const { state, ignored, change } = useAddress({
    outcomes,
    populations,
    kinds,
    forms: forms.map(({ id }) => id),
  })
  useEffect(() => setIsLive(true), [])

  const shown = selectForms(forms, state)
  const first = orderForms(forms).at(0)
  const inPanel = forms.find(({ id }) => id === state.form) ?? orderForms(shown).at(0)
  const detail = inPanel && (inPanel === first ? firstDetail : details?.[inPanel.id])
  const needsDetail = inPanel !== undefined && detail === undefined

  // Called as the pointer comes near, so that the details are there when it presses.
  const load = useCallback(() => {
    loadDetails().then(
      (loaded) => {
        setDetails(loaded)
        setHasFailed(false)
      },
      () => setHasFailed(true),
    )
  }, [])
  useEffect(() => {
    if (needsDetail) load()
  }, [needsDetail, inPanel?.id, load])

  const findMark = (id: string | undefined) =>
    root.current?.querySelector<HTMLElement>(`[data-form="${CSS.escape(id ?? '')}"]`)
  const close = () => {
    const mark = findMark(state.form)
    change({ ...state, form: undefined })
    mark?.focus()
  }

  function openMark(event: MouseEvent) {
    const id = readMark(event)
    if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setVisited(id)
    change({ ...state, form: id })
    // A press of Enter has no pointer: the reader is taken to the panel, and Escape leads back.
    if (event.detail === 0 || isNarrow()) requestAnimationFrame(() => heading.current?.focus())
  }

  function moveFocus(event: KeyboardEvent) {
    const current = readMark(event)
    if (current === undefined || state.view !== 'matrix') return
    if (event.key === 'Escape' && state.form !== undefined) return close()
    const next = findNextMark(shown, {
      current,
      key: event.key,
      isControl: event.ctrlKey,
      layout: isList(root.current) ? 'list' : 'matrix',
    })
    if (next === undefined) return
    event.preventDefault()
    setVisited(next)
    findMark(next)?.focus()
  }

  return (
    <div class="explorer" ref={root}>
      <Filters
        forms={forms}
        kinds={kinds}
        state={state}
        shownCount={shown.length}
        onChange={change}
      />
      {ignored.length > 0 && (
        <p class="explorer__note" role="status">
          Left out, as this page does not know it: {ignored.join(', ')}
        </p>
      )}
      <div class="explorer__body">
        <div
          class="explorer__main"
          onClick={openMark}
          onKeyDown={moveFocus}
          onPointerOver={details === undefined ? load : undefined}
        >
          {shown.length === 0 ? (
            <Empty
              forms={forms}
              state={state}
              onLoosen={(filters) => change(loosen(state, filters))}
            />
          ) : state.view === 'matrix' ? (
            <Matrix forms={shown} chosen={inPanel?.id} visited={visited} isLive={isLive} />
          ) : (
            <FormTable forms={shown} chosen={inPanel?.id} isLive={isLive} isMain />
          )}
          {state.view === 'matrix' && shown.length > 0 && (
            <>
              <Legend />
              <details class="explorer__twin">
                <summary>The same as a table</summary>
                <FormTable forms={shown} chosen={undefined} isLive={isLive} isMain={false} />
              </details>
            </>
          )}
        </div>
        {inPanel && (
          <Panel
            form={inPanel}
            detail={detail}
            hasFailed={hasFailed && needsDetail}
            isChosen={state.form !== undefined}
            isFilteredOut={!shown.includes(inPanel)}
            heading={heading}
            onClose={close}
          />
        )}
      </div>
    </div>
  )
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
