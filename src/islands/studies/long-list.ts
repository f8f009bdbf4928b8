import { formatCount } from '../../format/numbers.ts'
import { fetchRest } from './rest-of-list.ts'
import { serialiseStudyState } from './state.ts'
import { readRows, startStudyList } from './study-list.ts'
import type { RowList, StudyListParts } from './study-list.ts'

/** What a list has beside its table where its rows fill more than one page. */
export interface LongListParts extends StudyListParts {
  /** Shows more of what was found. */
  more: HTMLButtonElement
  /** Ways to the other pages. */
  pages: HTMLElement
  /** Says that the other pages cannot be looked through. */
  lost: HTMLElement
}

/**
 * A list whose first rows alone stand in the page: the others are fetched once a reader asks for anything but the
 * newest, and what is found is shown a page at a time. The table says in `data-rest` where they are, and in
 * `data-total` how many rows there are.
 */
export function startLongList(parts: LongListParts): void {
  const { table, more, pages, lost } = parts
  const { rest = '' } = table.dataset
  const total = formatCount(Number(table.dataset['total']))
  const first = readRows(table)
  let entries = first
  let limit = first.length
  let asked = ''
  let others: 'unasked' | 'coming' | 'here' | 'lost' = 'unasked'
  let showAgain = (): void => undefined

  async function fetchOthers(): Promise<void> {
    const [pattern] = first
    if (!pattern) return
    others = 'coming'
    try {
      entries = [...first, ...(await fetchRest(rest, pattern.row))]
      others = 'here'
    } catch {
      others = 'lost'
    }
    showAgain()
    if (others === 'lost') lost.hidden = false
  }

  const list: RowList = {
    get entries() {
      return entries
    },
    get limit() {
      return limit
    },
    get isComing() {
      return others === 'coming'
    },
    prepare(state, show) {
      showAgain = show
      const wanted = serialiseStudyState(state)
      if (wanted === asked) return
      asked = wanted
      limit = first.length
      lost.hidden = true
      if (asked !== '' && (others === 'unasked' || others === 'lost')) void fetchOthers()
    },
    finish(found) {
      const isFirst = asked === ''
      more.hidden = isFirst || found <= limit
      pages.hidden = !isFirst && others !== 'lost'
      if (isFirst) return `${total} of ${total} studies`
      if (others === 'coming') return `Looking through ${total} studies`
      return others === 'lost'
        ? `${formatCount(found)} of the first ${formatCount(entries.length)} studies`
        : `${formatCount(found)} of ${total} studies`
    },
  }

  more.addEventListener('click', () => {
    const last = limit
    limit += first.length
    showAgain()
    table.tBodies[0]?.rows[last]?.querySelector('a')?.focus()
  })
  startStudyList(parts, list)
}
