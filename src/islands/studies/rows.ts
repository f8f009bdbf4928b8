import { readSort, STUDY_FILTERS } from './state.ts'
import type { StudyFilter, StudyState } from './state.ts'

/** One study, as its row in the table tells of it. */
export interface StudyEntry {
  readonly name: string
  /** All words that a reader may look for, folded by `foldText`. */
  readonly text: string
  /** Values of each filter that the study answers to. */
  readonly tags: Readonly<Record<Exclude<StudyFilter, 'q'>, readonly string[]>>
  readonly year?: number | undefined
  readonly people?: number | undefined
  /** Rank of the risk of bias, the lowest first. */
  readonly bias?: number | undefined
}

/** Text without capitals and accents, so that "Garcia" finds "García". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What of a text is looked for: its words, folded, without the signs between them. */
export function splitWords(text: string): string[] {
  return foldText(text).split(/[\s.,:;?()]+/)
}

/** The entries that pass every filter. */
export function selectStudies<Entry extends StudyEntry>(
  entries: readonly Entry[],
  state: StudyState,
): readonly Entry[] {
  const words = splitWords(state.q)
  return entries.filter((entry) =>
    STUDY_FILTERS.every((filter) =>
      filter === 'q'
        ? words.every((word) => entry.text.includes(word))
        : state[filter] === '' || entry.tags[filter].includes(state[filter]),
    ),
  )
}

/**
 * For an empty result: the one filter whose loss brings most studies back, and how many. Undefined
 * where no single filter is to blame.
 */
export function suggestLoosening(
  entries: readonly StudyEntry[],
  state: StudyState,
): { readonly filter: StudyFilter; readonly count: number } | undefined {
  const [best] = STUDY_FILTERS.map((filter) => ({
    filter,
    count: selectStudies(entries, { ...state, [filter]: '' }).length,
  })).sort((a, b) => b.count - a.count)
  return best && best.count > 0 ? best : undefined
}

/** The direction of the values from the top down. Years and people run from the most at first. */
export function describeOrder(state: StudyState): 'ascending' | 'descending' {
  const { by, isReversed } = readSort(state)
  return (by === 'year' || by === 'people') === isReversed ? 'ascending' : 'descending'
}

/**
 * The entries in the order of the state. Ties keep the order in which they came, and what has no
 * value stands last, whichever way the column runs.
 */
export function sortStudies<Entry extends StudyEntry>(
  entries: readonly Entry[],
  state: StudyState,
): readonly Entry[] {
  const { by } = readSort(state)
  const sign = describeOrder(state) === 'ascending' ? 1 : -1
  const last = sign * Infinity
  return [...entries].sort((a, b) => {
    if (by === 'name') return sign * a.name.localeCompare(b.name, 'en')
    const [first, second] = [a[by] ?? last, b[by] ?? last]
    return first === second ? 0 : sign * (first - second)
  })
}
