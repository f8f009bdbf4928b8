import { KIND_WORDS } from '../../format/content-words.ts'
import { DIRECTION_WORDS } from '../../format/words.ts'
import { isFiltered, suggestLoosening } from './filter.ts'
import type { Filter } from './filter.ts'
import type { ExplorerForm } from './form.ts'
import type { ExplorerState } from './state.ts'
import { describeLeast } from './words.ts'

const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  min: 'strength',
  directions: 'what the trials found',
  kinds: 'kind',
}

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly state: ExplorerState
  readonly onLoosen: (filters?: readonly Filter[]) => void
}

/** In place of an empty matrix: what was asked for, and which filter to let go. */
export function Empty({ forms, state, onLoosen }: Props) {
  if (!isFiltered(state)) return <p class="explorer__empty">Nothing is rated yet.</p>
  const way = suggestLoosening(forms, state)
  const asked = [
    ...(state.min ? [describeLeast(state.min)] : []),
    ...(state.directions.length > 0
      ? [state.directions.map((direction) => DIRECTION_WORDS[direction].word).join(' or ')]
      : []),
    ...(state.kinds.length > 0
      ? [
          state.kinds
            .map((kind) => KIND_WORDS[kind] ?? kind)
            .join(' or ')
            .toLowerCase(),
        ]
      : []),
  ]
  return (
    <div class="explorer__empty">
      <p>Nothing is all of these: {asked.join('; ')}.</p>
      <button type="button" class="chip" onClick={() => onLoosen(way && [way.filter])}>
        {way
          ? `Let go of the filter by ${FILTER_WORDS[way.filter]} (${way.count})`
          : 'Clear all filters'}
      </button>
    </div>
  )
}
