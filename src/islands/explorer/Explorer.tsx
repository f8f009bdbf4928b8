import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { AfterPaint } from './AfterPaint.tsx'
import { Bar } from './filters/Bar.tsx'
import type { OpenPart } from './filters/Bar.tsx'
import type { Named } from './filters/Choice.tsx'
import { Empty } from './filters/Empty.tsx'
import { FilterPanel } from './filters/FilterPanel.tsx'
import { describeLens, isInLens } from './filters/lens.ts'
import type { ExplorerForm } from './form.ts'
import { Legend } from './matrix/Legend.tsx'
import { Matrix } from './matrix/Matrix.tsx'
import { orderForms } from './matrix/movement.ts'
import { useTravel } from './matrix/use-travel.ts'
import { Panel } from './panel/Panel.tsx'
import type { FormDetail } from './panel/details.ts'
import { Notes } from './Notes.tsx'
import { readQuestion } from './scenario/question.ts'
import { useLive } from './scenario/use-live.ts'
import { loosen, selectForms } from './state/filter.ts'
import { isOurRating, OUR_RATING, toggle } from './state/state.ts'
import { useAddress } from './state/use-address.ts'
import { useDetail } from './use-detail.ts'
import { useMarks } from './use-marks.ts'
import { usePlaces } from './use-places.ts'
import { FormTable } from './views/FormTable.tsx'
import { TableTwin } from './views/TableTwin.tsx'

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
  useTravel(root, { placed: forms, settled: ours, built })

  const shown = useMemo(() => selectForms(forms, state), [forms, state])
  const inPanel =
    forms.find(({ id }) => id === state.form) ??
    (isReference ? engine?.placeForm(state.form ?? '', question) : undefined) ??
    orderForms(shown).at(0)
  const before = useMemo(() => new Map(moves.map(({ form, before }) => [form.id, before])), [moves])
  const strengthBefore = useMemo(
    () =>
      new Map(
        moves
          .filter(({ form, before }) => form.certainty !== before.certainty)
          .map(({ form, before }) => [form.id, before.certainty]),
      ),
    [moves],
  )
  const found = useMemo(
    () =>
      state.lens &&
      new Set(
        forms
          .filter((form) => isInLens(form, state.lens ?? 'story-without-trial'))
          .map(({ id }) => id),
      ),
    [forms, state.lens],
  )
  const detail = useDetail(inPanel, {
    engine,
    question,
    isBuilt: isBuilt && !inPanel?.isReference,
    first: { id: orderForms(built).at(0)?.id, detail: firstDetail },
  })
  const marks = useMarks({ root, heading, shown, state, change })
  const backToOurs = () => change({ ...state, scenario: OUR_RATING })
  const isSteered = data.live !== undefined && (open === 'what-counts' || !isOurs)
  const onOrder = (order: NonNullable<typeof state.sort>) =>
    change({ ...state, sort: order.by === 'certainty' && !order.isReversed ? undefined : order })

  return (
    <div class="explorer" ref={root} data-live={isLive || undefined}>
      <Bar
        {...{ forms, outcomes, populations, state, open }}
        shownCount={shown.length}
        onOpen={setOpen}
        onChange={change}
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
            : () => change({ ...state, outcome: undefined, who: undefined, scenario: OUR_RATING })
        }
      />
      <div class={isSteered ? 'explorer__body explorer__body--steered' : 'explorer__body'}>
        {isSteered && (
          <AfterPaint
            urgent={open}
            draw={() => (
              <div class="explorer__controls">
                {open === 'what-counts' && data.live && (
                  <data.live.WhatCounts
                    engine={data.live.engine}
                    question={question}
                    isDefaultGroup={state.who === undefined}
                    onChange={(scenario, options) => change({ ...state, scenario }, options)}
                    onDefaultGroup={() => change({ ...state, who: undefined })}
                  />
                )}
                {data.live && (
                  <data.live.ScenarioNote
                    engine={data.live.engine}
                    question={question}
                    moves={moves}
                    count={ours.length}
                    onBack={backToOurs}
                  />
                )}
              </div>
            )}
          />
        )}
        <div
          class="explorer__main"
          onClick={marks.open}
          onKeyDown={marks.moveFocus}
          onPointerOver={detail.load}
        >
          {state.lens && found && state.view === 'matrix' && (
            <p class="explorer__lens" role="status">
              {describeLens(state.lens, found.size)}
            </p>
          )}
          {shown.length === 0 ? (
            <Empty
              forms={forms}
              state={state}
              onLoosen={(filters) => change(loosen(state, filters))}
            />
          ) : state.view === 'table' ? (
            <FormTable
              forms={shown}
              chosen={inPanel?.id}
              isLive={isLive}
              isMain
              order={state.sort}
              onOrder={onOrder}
            />
          ) : state.view === 'outcomes' && data.live ? (
            <data.live.OutcomeGrid
              engine={data.live.engine}
              question={question}
              forms={shown}
              chosen={inPanel?.id}
              onChoose={(form, outcome) =>
                change({
                  ...state,
                  form,
                  outcome: outcome === outcomes[0]?.id ? undefined : outcome,
                })
              }
            />
          ) : (
            <Matrix
              forms={shown}
              chosen={inPanel?.id}
              visited={marks.visited}
              isLive={isLive}
              before={strengthBefore}
              found={found?.size ? found : undefined}
            />
          )}
          {state.view !== 'table' && shown.length > 0 && (
            <Legend withReferences={state.withReferences} />
          )}
          {state.view === 'matrix' && shown.length > 0 && (
            <TableTwin forms={shown} isLive={isLive} order={state.sort} onOrder={onOrder} />
          )}
        </div>
        {inPanel && (
          <AfterPaint
            urgent={`${inPanel.id} ${state.form}`}
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
                before={before.get(inPanel.id)}
                off={state.scenario.off}
                heading={heading}
                onClose={marks.close}
                onSwitch={(study) =>
                  change({
                    ...state,
                    scenario: {
                      ...state.scenario,
                      off: [...toggle(state.scenario.off, study)].sort(),
                    },
                  })
                }
              />
            )}
          />
        )}
      </div>
    </div>
  )
}
