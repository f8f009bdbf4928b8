import type { Certainty } from '../../../evidence/model.ts'
import { CERTAINTY_WORDS } from '../../../format/words.ts'
import type { ExplorerForm } from '../form.ts'
import { isBetween, listFilters, loosen, selectForms, STRENGTHS } from '../state/filter.ts'
import { EXPLORER_VIEWS, isOurRating } from '../state/state.ts'
import type { ChangeState, ExplorerState, ExplorerView } from '../state/state.ts'
import { Choice } from './Choice.tsx'
import type { Named } from './Choice.tsx'

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
  const passing = selectForms(forms, state, 'strength')
  const count = (min: Certainty | undefined, max: Certainty | undefined) =>
    passing.filter(({ certainty }) => isBetween(certainty, { min, max })).length
  const setFilters = listFilters(state).filter((filter) => filter !== 'strength').length
  const isChanged = !isOurRating(state.scenario)

  function chooseStrength(end: 'min' | 'max', value: string) {
    const level = STRENGTHS.find((strength) => strength === value)
    const open = end === 'min' ? 'none' : 'high'
    onChange((now) => {
      const next = { ...now, [end]: level === open ? undefined : level }
      // Whoever asks for ends that have crossed means the one that was set last.
      const isEmpty = !isBetween(next.min ?? 'none', { max: next.max })
      return isEmpty ? { ...next, [end === 'min' ? 'max' : 'min']: level } : next
    })
  }
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
        <span class="filters__strength">
          <label class="filters__name" for="least-strength">
            Strength
          </label>
          <select
            id="least-strength"
            class="filters__select"
            value={state.min ?? 'none'}
            onChange={({ currentTarget: { value } }) => chooseStrength('min', value)}
          >
            {STRENGTHS.map((strength) => (
              <option key={strength} value={strength}>
                {`${strength === 'none' ? 'any' : CERTAINTY_WORDS[strength].word} (${count(strength, state.max)})`}
              </option>
            ))}
          </select>
          <label class="filters__name" for="most-strength">
            to
          </label>
          <select
            id="most-strength"
            class="filters__select"
            aria-label="Strength at most"
            value={state.max ?? 'high'}
            onChange={({ currentTarget: { value } }) => chooseStrength('max', value)}
          >
            {STRENGTHS.map((strength) => (
              <option key={strength} value={strength}>
                {`${CERTAINTY_WORDS[strength].word} (${count(state.min, strength)})`}
              </option>
            ))}
          </select>
        </span>
        <button
          type="button"
          class="chip"
          aria-expanded={open === 'filters'}
          onClick={toggleOpen('filters')}
        >
          Filters{setFilters > 0 && <b class="chip__count">{setFilters}</b>}
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
          {listFilters(state).length > 0 && (
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
