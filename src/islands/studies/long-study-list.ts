import { createLongList } from '../long-list/long-list.ts'
import type { LongListParts } from '../long-list/long-list.ts'
import { fetchRest } from './rest-of-list.ts'
import { startStudyList } from './study-list.ts'
import type { StudyListParts } from './study-list.ts'
import { readRows } from './study-table.ts'

/** A table of which one page stands here. It says in `data-rest` where the others are, and in `data-total` how many rows there are. */
export function startLongStudyList(parts: StudyListParts, foot: LongListParts): void {
  const { table } = parts
  const { rest = '', total } = table.dataset
  const first = readRows(table)
  const list = createLongList(first, {
    parts: foot,
    total: Number(total),
    noun: 'studies',
    fetchOthers: async () => {
      const [pattern] = first
      return pattern ? fetchRest(rest, pattern.row) : []
    },
    focus: (place) => table.tBodies[0]?.rows[place]?.querySelector('a')?.focus(),
  })
  startStudyList(parts, list)
}
