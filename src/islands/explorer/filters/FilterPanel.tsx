import type { ComponentChildren } from 'preact'
import { MARK_DIRECTIONS } from '../../../charts/symbol.ts'
import { MECHANISM_LEVELS } from '../../../evidence/model.ts'
import { GIVEN_BY_WORDS, KIND_WORDS } from '../../../format/content-words.ts'
import { DIRECTION_WORDS, MECHANISM_WORDS } from '../../../format/words.ts'
import type { ExplorerForm } from '../form.ts'
import { MarkSymbol } from '../matrix/MarkSymbol.tsx'
import { LEAST_PEOPLE, selectForms, switchValue } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import { LENSES } from '../state/state.ts'
import type { ChangeState, ExplorerState } from '../state/state.ts'
import { Chip } from './Chip.tsx'
import { FilterGroup } from './FilterGroup.tsx'
import { isInLens, LENS_WORDS } from './lens.ts'

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly kinds: readonly string[]
  readonly givenBy: readonly string[]
  readonly hasReferences: boolean
  readonly state: ExplorerState
  readonly onChange: ChangeState
}

/** What a reader chooses in chips: several values of a list, or one of a few. */
type Chosen = Exclude<Filter, 'strength'> | 'lens'

type Value = string | number

/** What is chosen once a value is pressed: one more or less of a list, the only one or none. */
function press(
  chosen: readonly Value[] | Value | undefined,
  pressed: { readonly value: Value; readonly values: readonly Value[] },
) {
  if (typeof chosen === 'object') return switchValue(chosen, pressed)
  return chosen === pressed.value ? undefined : pressed.value
}

interface Offer<Each extends Value> {
  readonly values: readonly Each[]
  readonly has: (form: ExplorerForm, value: Each) => boolean
  readonly draw: (value: Each) => ComponentChildren
}

/** Everything else that narrows the view, each value with the number of forms it would show. */
export function FilterPanel({ forms, kinds, givenBy, hasReferences, state, onChange }: Props) {
  const drawChips = <Each extends Value>(name: Chosen, { values, has, draw }: Offer<Each>) => {
    // A lens leaves nothing out; of a filter's values each stands beside the other filters as they are.
    const passing = name === 'lens' ? forms : selectForms(forms, state, name)
    return values.map((value) => (
      <Chip
        key={value}
        isOn={[state[name]].flat().includes(value)}
        count={passing.filter((form) => has(form, value)).length}
        onToggle={() =>
          onChange((now) => ({ ...now, [name]: press(now[name], { value, values }) }))
        }
      >
        {draw(value)}
      </Chip>
    ))
  }

  return (
    <section class="filter-panel" aria-label="Filters">
      <FilterGroup name="Found" label="What the trials found">
        {drawChips('directions', {
          values: MARK_DIRECTIONS,
          has: ({ direction }, value) => direction === value,
          draw: (value) => (
            <>
              <MarkSymbol direction={value} participants={0} />
              {DIRECTION_WORDS[value].word}
            </>
          ),
        })}
      </FilterGroup>
      <FilterGroup name="Mechanism">
        {drawChips('mechanisms', {
          values: MECHANISM_LEVELS,
          has: ({ mechanism }, value) => mechanism === value,
          draw: (value) => MECHANISM_WORDS[value].word,
        })}
      </FilterGroup>
      <FilterGroup name="Kind" label="Kind of treatment">
        {drawChips('kinds', {
          values: kinds,
          has: ({ kind }, value) => kind === value,
          draw: (value) => KIND_WORDS[value] ?? value,
        })}
      </FilterGroup>
      <FilterGroup name="From" label="Who gives it">
        {drawChips('givenBy', {
          values: givenBy,
          has: (form, value) => form.givenBy.includes(value),
          draw: (value) => GIVEN_BY_WORDS[value] ?? value,
        })}
      </FilterGroup>
      <FilterGroup name="Blood test" label="Needs a blood test first">
        {drawChips('bloodTest', {
          values: ['yes', 'no'],
          has: ({ needsBloodTest }, value) => needsBloodTest === (value === 'yes'),
          draw: (value) => (value === 'yes' ? 'needed' : 'not needed'),
        })}
      </FilterGroup>
      <FilterGroup name="Tested in" label="Tested in at least so many people">
        {drawChips('people', {
          values: LEAST_PEOPLE,
          has: ({ participants }, value) => participants >= value,
          draw: (value) => `${value} people or more`,
        })}
      </FilterGroup>
      <FilterGroup name="Point out" label="Marks to point out">
        {drawChips('lens', {
          values: LENSES,
          has: isInLens,
          draw: (value) => LENS_WORDS[value],
        })}
        {hasReferences && (
          <Chip
            isOn={state.withReferences}
            onToggle={() => onChange((now) => ({ ...now, withReferences: !now.withReferences }))}
          >
            Prescription treatments, for comparison
          </Chip>
        )}
      </FilterGroup>
    </section>
  )
}
