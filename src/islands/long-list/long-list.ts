import { formatCount } from '../../format/numbers.ts'

/** Entries that are looked through. Those of a long list come later, and are not all shown at once. */
export interface ShownList<Entry> {
  readonly entries: readonly Entry[]
  readonly limit?: number
  /** Other entries are not here, so that nobody can count them. */
  readonly isPart?: boolean
  /** More entries are on their way: nobody knows yet that nothing is found. */
  readonly isComing?: boolean
  /** Called with what is asked for, as it stands in the address, before its entries are chosen. */
  readonly prepare?: (asked: string, showAgain: () => void) => void
  /** Called with the number of entries that were found; gives what the line above the list says. */
  readonly finish?: (found: number) => string
}

type Hideable = Pick<HTMLElement, 'hidden'>

/** What the page has below a list that fills more than one page. */
export interface LongListParts {
  /** Shows more of what was found. */
  readonly more: Hideable & { addEventListener(name: 'click', listen: () => void): void }
  /** Ways to the other pages. */
  readonly pages: Hideable
  /** Says that the other pages cannot be looked through. */
  readonly lost: Hideable
}

export interface LongListOptions<Entry> {
  readonly parts: LongListParts
  /** How many entries all pages have together. */
  readonly total: number
  /** "studies". */
  readonly noun: string
  readonly fetchOthers: () => Promise<readonly Entry[]>
  /** Moves the focus to an entry that was shown last, by its place among those found. */
  readonly focus: (place: number) => void
}

/**
 * A list whose first entries alone stand in the page: the others are fetched once a reader asks for anything but the
 * beginning, and what is found is shown a page at a time.
 */
export function createLongList<Entry>(
  first: readonly Entry[],
  { parts: { more, pages, lost }, total, noun, fetchOthers, focus }: LongListOptions<Entry>,
): ShownList<Entry> {
  const all = formatCount(total)
  let entries = first
  let limit = first.length
  let asked = ''
  let others: 'unasked' | 'coming' | 'here' | 'lost' = 'unasked'
  let showAgain = (): void => undefined

  async function addOthers(): Promise<void> {
    others = 'coming'
    try {
      entries = [...first, ...(await fetchOthers())]
      others = 'here'
    } catch {
      others = 'lost'
    }
    showAgain()
    if (others === 'lost') lost.hidden = false
  }

  more.addEventListener('click', () => {
    const last = limit
    limit += first.length
    showAgain()
    focus(last)
  })

  return {
    get entries() {
      return entries
    },
    get limit() {
      return limit
    },
    get isPart() {
      return others !== 'here'
    },
    get isComing() {
      return others === 'coming'
    },
    prepare(wanted, show) {
      showAgain = show
      if (wanted === asked) return
      asked = wanted
      limit = first.length
      lost.hidden = true
      if (asked !== '' && (others === 'unasked' || others === 'lost')) void addOthers()
    },
    finish(found) {
      const isFirst = asked === ''
      more.hidden = isFirst || found <= limit
      pages.hidden = !isFirst && others !== 'lost'
      if (isFirst) return `${all} of ${all} ${noun}`
      if (others === 'coming') return `Looking through ${all} ${noun}`
      return others === 'lost'
        ? `${formatCount(found)} of the first ${formatCount(entries.length)} ${noun}`
        : `${formatCount(found)} of ${all} ${noun}`
    },
  }
}
