import { useMemo } from 'preact/hooks'
import type { Named } from '../filters/Choice.tsx'
import { Empty } from '../filters/Empty.tsx'
import { describeLens, isInLens } from '../filters/lens.ts'
import type { ExplorerForm } from '../form.ts'
import { Legend } from '../matrix/Legend.tsx'
import type { LateCells } from '../matrix/late-cells.ts'
import { Matrix } from '../matrix/Matrix.tsx'
import { listStrengthsBefore } from '../scenario/moves.ts'
import type { Move } from '../scenario/moves.ts'
import type { Live } from '../scenario/live.ts'
import type { Question } from '../scenario/question.ts'
import { loosen } from '../state/filter.ts'
import type { ChangeState, ExplorerState } from '../state/state.ts'
import { FormTable } from './FormTable.tsx'
import type { TableOrder } from './table-order.ts'
import { TableTwin } from './TableTwin.tsx'

interface Props {
  readonly forms: readonly ExplorerForm[]
  /** Those that the filters let through. */
  readonly shown: readonly ExplorerForm[]
  readonly moves: readonly Move[]
  readonly state: ExplorerState
  readonly question: Question
  readonly live: Live | undefined
  readonly outcomes: readonly Named[]
  /** The form in the panel. */
  readonly chosen: string | undefined
  /** The mark that Tab leads to. */
  readonly visited: string | undefined
  readonly isLive: boolean
  /** Cells of the matrix that may follow a frame behind. */
  readonly late: LateCells
  readonly onChange: ChangeState
  /** A form was opened: who has no pointer is taken to the panel. */
  readonly onOpen: (event: MouseEvent) => void
}

/** The forms in the view that the reader chose, or why there are none. */
export function MainView(props: Props) {
  const { forms, shown, moves, state, question, live, outcomes, chosen, visited, isLive } = props
  const { lens, view } = state
  const found = useMemo(
    () => lens && new Set(forms.filter((form) => isInLens(form, lens)).map(({ id }) => id)),
    [forms, lens],
  )
  const strengthBefore = useMemo(() => listStrengthsBefore(moves), [moves])
  const order = (sort: TableOrder) =>
    props.onChange((now) => ({
      ...now,
      sort: sort.by === 'certainty' && !sort.isReversed ? undefined : sort,
    }))

  if (shown.length === 0)
    return (
      <Empty
        forms={forms}
        state={state}
        onLoosen={(filters) => props.onChange((now) => loosen(now, filters))}
      />
    )
  if (view === 'table')
    return (
      <FormTable
        forms={shown}
        chosen={chosen}
        isLive={isLive}
        isMain
        order={state.sort}
        onOrder={order}
      />
    )
  const legend = <Legend withReferences={state.withReferences} />
  if (view === 'outcomes' && live)
    return (
      <>
        <live.OutcomeGrid
          engine={live.engine}
          question={question}
          forms={shown}
          chosen={chosen}
          onChoose={(form, outcome, event) => {
            props.onChange((now) => ({
              ...now,
              form,
              outcome: outcome === outcomes[0]?.id ? undefined : outcome,
            }))
            props.onOpen(event)
          }}
        />
        {legend}
      </>
    )
  return (
    <>
      {view === 'matrix' && (
        <p class="explorer__lens" role="status">
          {lens && found && describeLens(lens, found.size)}
        </p>
      )}
      <Matrix
        forms={shown}
        chosen={chosen}
        visited={visited}
        isLive={isLive}
        before={strengthBefore}
        found={found?.size ? found : undefined}
        late={props.late}
      />
      {legend}
      {view === 'matrix' && (
        <TableTwin forms={shown} isLive={isLive} order={state.sort} onOrder={order} />
      )}
    </>
  )
}
