import { useState } from 'preact/hooks'
import { MARK_DIRECTIONS } from '../../charts/symbol.ts'
import type { Certainty } from '../../evidence/model.ts'
import { KIND_WORDS } from '../../format/content-words.ts'
import { DIRECTION_WORDS } from '../../format/words.ts'
import { Chip } from './Chip.tsx'
import { countForms, isAtLeast, isFiltered, LEAST_STRENGTHS, loosen } from './filter.ts'
import type { ExplorerForm } from './form.ts'
import { EXPLORER_VIEWS } from './state.ts'
import type { ExplorerState } from './state.ts'
import { MarkSymbol } from './MarkSymbol.tsx'
import { describeLeast } from './words.ts'

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly kinds: readonly string[]
  readonly state: ExplorerState
  readonly shownCount: number
  readonly onChange: (state: ExplorerState) => void
}

function toggle<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/** Everything that narrows the matrix, each value with the number of forms it would show. */
export function Filters({ forms, kinds, state, shownCount, onChange }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const least = (value: Certainty | undefined) =>
    countForms(forms, { state, filter: 'min', has: (form) => isAtLeast(form.certainty, value) })

  return (
    <form class="filters" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <div class="filters__strength">
        <label class="filters__name" for="least-strength">
          Strength
        </label>
        <select
          id="least-strength"
          class="filters__select"
          value={state.min ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...state, min: LEAST_STRENGTHS.find((strength) => strength === value) })
          }
        >
          {LEAST_STRENGTHS.map((strength) => (
            <option key={strength} value={strength ?? ''}>
              {`${describeLeast(strength)} (${least(strength)})`}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        class="filters__more chip"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? 'Fewer filters' : 'More filters'}
      </button>
      <div
        class={isOpen ? 'filters__group filters__group--open' : 'filters__group'}
        role="group"
        aria-label="What the trials found"
      >
        <span class="filters__name">Found</span>
        {MARK_DIRECTIONS.map((direction) => (
          <Chip
            key={direction}
            isOn={state.directions.includes(direction)}
            count={countForms(forms, {
              state,
              filter: 'directions',
              has: (form) => form.direction === direction,
            })}
            onToggle={() =>
              onChange({
                ...state,
                directions: MARK_DIRECTIONS.filter((d) =>
                  toggle(state.directions, direction).includes(d),
                ),
              })
            }
          >
            <MarkSymbol direction={direction} participants={0} />
            {DIRECTION_WORDS[direction].word}
          </Chip>
        ))}
      </div>
      <div
        class={isOpen ? 'filters__group filters__group--open' : 'filters__group'}
        role="group"
        aria-label="Kind of treatment"
      >
        <span class="filters__name">Kind</span>
        {kinds.map((kind) => (
          <Chip
            key={kind}
            isOn={state.kinds.includes(kind)}
            count={countForms(forms, { state, filter: 'kinds', has: (form) => form.kind === kind })}
            onToggle={() =>
              onChange({
                ...state,
                kinds: kinds.filter((k) => toggle(state.kinds, kind).includes(k)),
              })
            }
          >
            {KIND_WORDS[kind] ?? kind}
          </Chip>
        ))}
      </div>
      <p class="filters__result">
        <span role="status">{`${shownCount} of ${forms.length} shown`}</span>
        {isFiltered(state) && (
          <button type="button" class="filters__clear" onClick={() => onChange(loosen(state))}>
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
            onClick={() => onChange({ ...state, view })}
          >
            {view}
          </button>
        ))}
      </div>
    </form>
  )
}
