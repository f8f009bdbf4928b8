import { useEffect, useRef, useState } from 'preact/hooks'
import { AfterPaint } from './AfterPaint.tsx'
import { Bar } from './filters/Bar.tsx'
import type { OpenPart } from './filters/Bar.tsx'
import { FilterPanel } from './filters/FilterPanel.tsx'
import { leadOn } from './lead-on.ts'
import { orderForms } from './matrix/movement.ts'
import { useTravel } from './matrix/use-travel.ts'
import { Panel } from './panel/Panel.tsx'
import type { FormDetail } from './panel/details.ts'
import { Notes } from './Notes.tsx'
import { OUR_RATING } from './state/state.ts'
import { useDetail } from './use-detail.ts'
import { useMarks } from './use-marks.ts'
import { useRatings } from './use-ratings.ts'
import type { RatedForms } from './use-ratings.ts'
import { MainView } from './views/MainView.tsx'

/** What the explorer shows at first, as it stands in the page. */
export interface ExplorerProps extends RatedForms {
  /** Detail of the form that the panel shows at first, the first in `orderForms`. */
  readonly firstDetail: FormDetail | undefined
}

/** The explorer: question, filters, three views, and the panel of one form. Built into the page, then live. */
export function Explorer(props: ExplorerProps) {
  const { forms: built, references, kinds, givenBy, outcomes, populations, firstDetail } = props
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isLive, setIsLive] = useState(false)
  const [open, setOpen] = useState<OpenPart>()
  useEffect(() => setIsLive(true), [])

  const ratings = useRatings(props, open)
  const { state, change, question, live, forms, shown, ours, moves, inPanel, isBuilt } = ratings
  const late = useTravel(root, { placed: forms, shown, settled: ours, built })
  const told = useDetail(inPanel, {
    engine: live?.engine,
    question,
    // Until the studies are there, the marks and the panel are as built.
    isBuilt: (isBuilt || live === undefined) && !inPanel?.isReference,
    first: { id: orderForms(built).at(0)?.id, detail: firstDetail },
  })
  const marks = useMarks({ root, heading, shown, state, change })
  const isSteered = live !== undefined && (open === 'what-counts' || !ratings.isOurs)
  const goBack = () =>
    change((now) => ({ ...now, outcome: undefined, who: undefined, scenario: OUR_RATING }))

  return (
    <div class="explorer" ref={root} data-live={isLive || undefined} onClick={leadOn}>
      <AfterPaint
        urgent={JSON.stringify([open, { ...state, scenario: undefined, form: undefined }])}
        draw={() => (
          <Bar
            {...{ forms, outcomes, populations, state, open }}
            shownCount={shown.length}
            onOpen={setOpen}
            onChange={change}
          />
        )}
      />
      {open === 'filters' && (
        <FilterPanel
          {...{ forms, kinds, givenBy, state }}
          hasReferences={references.length > 0}
          onChange={change}
        />
      )}
      <Notes
        ignored={ratings.ignored}
        isLoading={ratings.isLoading}
        hasFailed={ratings.hasFailed}
        onRetry={ratings.retry}
        onBack={isBuilt ? undefined : goBack}
      />
      <div class={isSteered ? 'explorer__body explorer__body--steered' : 'explorer__body'}>
        {isSteered && (
          <live.Controls
            {...{ question, state, moves }}
            engine={live.engine}
            isOpen={open === 'what-counts'}
            settled={ours}
            onChange={change}
          />
        )}
        <div
          class="explorer__main"
          onClick={marks.open}
          onKeyDown={marks.moveFocus}
          onPointerOver={told.load}
        >
          <MainView
            {...{ forms, shown, moves, state, question, live, outcomes, isLive, late }}
            chosen={inPanel?.id}
            visited={marks.visited}
            onChange={change}
            onOpen={marks.follow}
          />
        </div>
        {inPanel && (
          <AfterPaint
            urgent={state.form}
            draw={() => (
              <Panel
                {...{ told, state, isLive, heading }}
                form={inPanel}
                isFilteredOut={!shown.includes(inPanel)}
                before={moves.find(({ form }) => form.id === inPanel.id)?.before}
                onClose={marks.close}
                onChange={change}
              />
            )}
          />
        )}
      </div>
    </div>
  )
}
