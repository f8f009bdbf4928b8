import type { ExplorerForm } from '../form.ts'
import { listFilters, loosen } from '../state/filter.ts'
import { EXPLORER_VIEWS, isOurRating } from '../state/state.ts'
import type { ChangeState, ExplorerState, ExplorerView } from '../state/state.ts'
import { Choice } from './Choice.tsx'
import type { Named } from './Choice.tsx'
import { StrengthRange } from './StrengthRange.tsx'

const VIEW_WORDS: Readonly<Record<ExplorerView, string>> = {
  matrix: 'Matrix',
  outcomes: 'By outcome',
  table: 'Table',
}

/** What a reader opened below the bar. */
export type OpenPart = 'filters' | 'what-counts' | undefined

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly outcomes: readonly Named[]
  readonly populations: readonly Named[]
  readonly state: ExplorerState
  readonly shownCount: number
  readonly open: OpenPart
  readonly onOpen: (part: OpenPart) => void
  readonly onChange: ChangeState
}

/** The question, the strength, the ways to more, and the view: what stands above every view. */
export function Bar(props: Props) {
  const { forms, outcomes, populations, state, shownCount, open, onOpen, onChange } = props
  const filters = listFilters(state)
  const inPanel = filters.filter((filter) => filter !== 'strength').length
  const isChanged = !isOurRating(state.scenario)
  const toggleOpen = (part: OpenPart) => () => onOpen(open === part ? undefined : part)

  return (
    <form class="filters" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <Choice
        name="For"
        label="Effect on"
        options={outcomes}
        chosen={state.outcome}
        onChoose={(outcome) =>
          // A difference is in points of one outcome's scale.
          onChange((now) => ({ ...now, outcome, scenario: { ...now.scenario, sid: undefined } }))
        }
      />
      <Choice
        name="Who"
        label="Tested in whom"
        options={populations}
        chosen={state.who}
        onChoose={(who) => onChange((now) => ({ ...now, who }))}
      />
      <div class="filters__line">
        <StrengthRange forms={forms} state={state} onChange={onChange} />
        <button
          type="button"
          class="chip"
          aria-expanded={open === 'filters'}
          onClick={toggleOpen('filters')}
        >
          Filters{inPanel > 0 && <b class="chip__count">{inPanel}</b>}
        </button>
        <button
          type="button"
          id="open-what-counts"
          class={isChanged ? 'chip chip--changed' : 'chip'}
          aria-expanded={open === 'what-counts'}
          onClick={toggleOpen('what-counts')}
        >
          What counts
        </button>
        <p class="filters__result">
          <span role="status">{`${shownCount} of ${forms.length} shown`}</span>
          {filters.length > 0 && (
            <button
              type="button"
              class="filters__clear link-button"
              data-next="#least-strength"
              onClick={() => onChange((now) => loosen(now))}
            >
              clear
            </button>
          )}
        </p>
        <div class="filters__views" role="group" aria-label="View">
          {EXPLORER_VIEWS.map((view) => (
            <button
              key={view}
              type="button"
              class="chip"
              aria-pressed={state.view === view}
              onClick={() => onChange((now) => ({ ...now, view }))}
            >
              {VIEW_WORDS[view]}
            </button>
          ))}
        </div>
      </div>
    </form>
  )
}
