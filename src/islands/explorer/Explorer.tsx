import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { AfterPaint } from './AfterPaint.tsx'
import { Bar } from './filters/Bar.tsx'
import type { OpenPart } from './filters/Bar.tsx'
import type { Named } from './filters/Choice.tsx'
import { FilterPanel } from './filters/FilterPanel.tsx'
import type { ExplorerForm } from './form.ts'
import { leadOn } from './lead-on.ts'
import { orderForms } from './matrix/movement.ts'
import { useTravel } from './matrix/use-travel.ts'
import { Panel } from './panel/Panel.tsx'
import type { FormDetail } from './panel/details.ts'
import { Notes } from './Notes.tsx'
import { readQuestion } from './scenario/question.ts'
import { useLive } from './scenario/use-live.ts'
import { selectForms } from './state/filter.ts'
import { isOurRating, OUR_RATING, toggle } from './state/state.ts'
import { useAddress } from './state/use-address.ts'
import { useDetail } from './use-detail.ts'
import { useMarks } from './use-marks.ts'
import { usePlaces } from './use-places.ts'
import { MainView } from './views/MainView.tsx'

/** What the explorer shows at first, as it stands in the page. */
export interface ExplorerProps {
  readonly forms: readonly ExplorerForm[]
  /** Ids of the prescription treatments that can stand beside them. */
  readonly references: readonly string[]
  /** Values of the filters by kind and by giver, in the order of their chips. */
  readonly kinds: readonly string[]
  readonly givenBy: readonly string[]
  /** The one that the site opens with stands first. */
  readonly outcomes: readonly Named[]
  readonly populations: readonly Named[]
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
  const address = useAddress({
    outcomes: outcomes.map(({ id }) => id),
    populations: populations.map(({ id }) => id),
    kinds,
    givenBy,
    forms: [...built.map(({ id }) => id), ...references],
  })
  const { state, change } = address
  useEffect(() => setIsLive(true), [])

  const question = readQuestion(state, { outcomes, populations })
  const isOurs = isOurRating(state.scenario)
  const isBuilt = isOurs && state.outcome === undefined && state.who === undefined
  const isReference = state.form !== undefined && references.includes(state.form)
  const data = useLive(
    !isBuilt ||
      state.view === 'outcomes' ||
      state.withReferences ||
      isReference ||
      open === 'what-counts',
  )
  const engine = data.live?.engine
  const { forms, ours, moves, unknownStudies } = usePlaces(built, {
    engine,
    state,
    question,
    isBuilt,
  })
  const shown = useMemo(() => selectForms(forms, state), [forms, state])
  const late = useTravel(root, { placed: forms, shown, settled: ours, built })

  const inPanel =
    forms.find(({ id }) => id === state.form) ??
    (isReference ? engine?.placeForm(state.form ?? '', question) : undefined) ??
    orderForms(shown).at(0)
  const detail = useDetail(inPanel, {
    engine,
    question,
    // Until the studies are there, the marks and the panel are as built.
    isBuilt: (isBuilt || engine === undefined) && !inPanel?.isReference,
    first: { id: orderForms(built).at(0)?.id, detail: firstDetail },
  })
  const marks = useMarks({ root, heading, shown, state, change })
  const isSteered = data.live !== undefined && (open === 'what-counts' || !isOurs)

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
        ignored={[...address.ignored, ...unknownStudies]}
        isLoading={data.isLoading}
        hasFailed={data.hasFailed}
        onRetry={data.retry}
        onBack={
          isBuilt
            ? undefined
            : () =>
                change((now) => ({
                  ...now,
                  outcome: undefined,
                  who: undefined,
                  scenario: OUR_RATING,
                }))
        }
      />
      <div class={isSteered ? 'explorer__body explorer__body--steered' : 'explorer__body'}>
        {isSteered && data.live && (
          <data.live.Controls
            engine={data.live.engine}
            isOpen={open === 'what-counts'}
            settled={ours}
            onChange={change}
            {...{ question, state, moves }}
          />
        )}
        <div
          class="explorer__main"
          onClick={marks.open}
          onKeyDown={marks.moveFocus}
          onPointerOver={detail.load}
        >
          <MainView
            chosen={inPanel?.id}
            visited={marks.visited}
            live={data.live}
            onChange={change}
            onOpen={marks.follow}
            {...{ forms, shown, moves, state, question, outcomes, isLive, late }}
          />
        </div>
        {inPanel && (
          <AfterPaint
            urgent={state.form}
            draw={() => (
              <Panel
                form={inPanel}
                detail={detail.find()}
                answers={detail.answers}
                notes={detail.notes}
                hasFailed={detail.hasFailed}
                isChosen={state.form !== undefined}
                isFilteredOut={!shown.includes(inPanel)}
                isLive={isLive}
                before={moves.find(({ form }) => form.id === inPanel.id)?.before}
                off={state.scenario.off}
                heading={heading}
                onClose={marks.close}
                onSwitch={(study) =>
                  change(({ scenario, ...now }) => ({
                    ...now,
                    scenario: { ...scenario, off: toggle(scenario.off, study).toSorted() },
                  }))
                }
              />
            )}
          />
        )}
      </div>
    </div>
  )
}
