import { GIVEN_BY_WORDS, KIND_WORDS } from '../../../format/content-words.ts'
import { DIRECTION_WORDS, MECHANISM_WORDS } from '../../../format/words.ts'
import type { ExplorerForm } from '../form.ts'
import { listFilters, suggestLoosening } from '../state/filter.ts'
import type { Filter } from '../state/filter.ts'
import type { ExplorerState } from '../state/state.ts'
import { describeStrengths } from './strength-words.ts'

const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  strength: 'strength',
  directions: 'what the trials found',
  mechanisms: 'mechanism',
  kinds: 'kind',
  givenBy: 'who gives it',
  bloodTest: 'blood test',
  people: 'number of people',
}

const ASKED: Readonly<Record<Filter, (state: ExplorerState) => string>> = {
  strength: ({ min, max }) => describeStrengths(min, max),
  directions: ({ directions }) =>
    directions.map((direction) => DIRECTION_WORDS[direction].word).join(' or '),
  mechanisms: ({ mechanisms }) =>
    `mechanism ${mechanisms.map((level) => MECHANISM_WORDS[level].word).join(' or ')}`,
  kinds: ({ kinds }) => nameAll(kinds, KIND_WORDS),
  givenBy: ({ givenBy }) => nameAll(givenBy, GIVEN_BY_WORDS),
  bloodTest: ({ bloodTest }) =>
    bloodTest === 'yes' ? 'needs a blood test' : 'needs no blood test',
  people: ({ people }) => `tested in ${people ?? 0} people or more`,
}

function nameAll(ids: readonly string[], words: Readonly<Record<string, string>>): string {
  return ids
    .map((id) => words[id] ?? id)
    .join(' or ')
    .toLowerCase()
}

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly state: ExplorerState
  readonly onLoosen: (filters?: readonly Filter[]) => void
}

/** In place of an empty view: what was asked for, and which filter to let go. */
export function Empty({ forms, state, onLoosen }: Props) {
  const filters = listFilters(state)
  if (filters.length === 0) return <p class="explorer__empty">Nothing is rated yet.</p>
  const way = suggestLoosening(forms, state)
  return (
    <div class="explorer__empty">
      <p>Nothing is all of these: {filters.map((filter) => ASKED[filter](state)).join('; ')}.</p>
      <button
        type="button"
        class="chip"
        data-next="#least-strength"
        onClick={() => onLoosen(way && [way.filter])}
      >
        {way
          ? `Let go of the filter by ${FILTER_WORDS[way.filter]} (${way.count})`
          : 'Clear all filters'}
      </button>
    </div>
  )
}
