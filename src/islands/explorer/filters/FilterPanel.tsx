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

/** Everything else that narrows the view, each value with the number of forms it would show. */
export function FilterPanel({ forms, kinds, givenBy, hasReferences, state, onChange }: Props) {
  const passing = new Map<Filter, readonly ExplorerForm[]>()
  /** How many forms a value of one filter would show, with the other filters as they are. */
  function count(filter: Filter, has: (form: ExplorerForm) => boolean): number {
    const known = passing.get(filter) ?? selectForms(forms, state, filter)
    passing.set(filter, known)
    return known.filter(has).length
  }
  const set = (change: (now: ExplorerState) => Partial<ExplorerState>) =>
    onChange((now) => ({ ...now, ...change(now) }))

  return (
    <section class="filter-panel" aria-label="Filters">
      <FilterGroup name="Found" label="What the trials found">
        {MARK_DIRECTIONS.map((value) => (
          <Chip
            key={value}
            isOn={state.directions.includes(value)}
            count={count('directions', ({ direction }) => direction === value)}
            onToggle={() =>
              set((now) => ({
                directions: switchValue(now.directions, { value, values: MARK_DIRECTIONS }),
              }))
            }
          >
            <MarkSymbol direction={value} participants={0} />
            {DIRECTION_WORDS[value].word}
          </Chip>
        ))}
      </FilterGroup>
      <FilterGroup name="Mechanism">
        {MECHANISM_LEVELS.map((value) => (
          <Chip
            key={value}
            isOn={state.mechanisms.includes(value)}
            count={count('mechanisms', ({ mechanism }) => mechanism === value)}
            onToggle={() =>
              set((now) => ({
                mechanisms: switchValue(now.mechanisms, { value, values: MECHANISM_LEVELS }),
              }))
            }
          >
            {MECHANISM_WORDS[value].word}
          </Chip>
        ))}
      </FilterGroup>
      <FilterGroup name="Kind" label="Kind of treatment">
        {kinds.map((value) => (
          <Chip
            key={value}
            isOn={state.kinds.includes(value)}
            count={count('kinds', ({ kind }) => kind === value)}
            onToggle={() =>
              set((now) => ({ kinds: switchValue(now.kinds, { value, values: kinds }) }))
            }
          >
            {KIND_WORDS[value] ?? value}
          </Chip>
        ))}
      </FilterGroup>
      <FilterGroup name="From" label="Who gives it">
        {givenBy.map((value) => (
          <Chip
            key={value}
            isOn={state.givenBy.includes(value)}
            count={count('givenBy', (form) => form.givenBy.includes(value))}
            onToggle={() =>
              set((now) => ({ givenBy: switchValue(now.givenBy, { value, values: givenBy }) }))
            }
          >
            {GIVEN_BY_WORDS[value] ?? value}
          </Chip>
        ))}
      </FilterGroup>
      <FilterGroup name="Blood test" label="Needs a blood test first">
        {(['yes', 'no'] as const).map((value) => (
          <Chip
            key={value}
            isOn={state.bloodTest === value}
            count={count('bloodTest', (form) => form.needsBloodTest === (value === 'yes'))}
            onToggle={() =>
              set((now) => ({ bloodTest: now.bloodTest === value ? undefined : value }))
            }
          >
            {value === 'yes' ? 'needed' : 'not needed'}
          </Chip>
        ))}
      </FilterGroup>
      <FilterGroup name="Tested in" label="Tested in at least so many people">
        {LEAST_PEOPLE.map((value) => (
          <Chip
            key={value}
            isOn={state.people === value}
            count={count('people', ({ participants }) => participants >= value)}
            onToggle={() => set((now) => ({ people: now.people === value ? undefined : value }))}
          >
            {`${value} people or more`}
          </Chip>
        ))}
      </FilterGroup>
      <FilterGroup name="Point out" label="Marks to point out">
        {LENSES.map((value) => (
          <Chip
            key={value}
            isOn={state.lens === value}
            count={forms.filter((form) => isInLens(form, value)).length}
            onToggle={() => set((now) => ({ lens: now.lens === value ? undefined : value }))}
          >
            {LENS_WORDS[value]}
          </Chip>
        ))}
        {hasReferences && (
          <Chip
            isOn={state.withReferences}
            onToggle={() => set((now) => ({ withReferences: !now.withReferences }))}
          >
            Prescription treatments, for comparison
          </Chip>
        )}
      </FilterGroup>
    </section>
  )
}
