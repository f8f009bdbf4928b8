import { expect, test } from 'vitest'
import { orderForms } from '../../../../../src/islands/explorer/matrix/movement.ts'
import {
  describeOrder,
  reorder,
  sortForms,
  TABLE_COLUMNS,
} from '../../../../../src/islands/explorer/views/table-order.ts'
import { makeSyntheticForms } from '../../../charts/synthetic-forms.ts'

const FORMS = makeSyntheticForms(40)

test.each(TABLE_COLUMNS)('sorted by %s, rows that tie keep the order of the matrix', (by) => {
  const ranks = new Map(orderForms(FORMS).map((form, rank) => [form.id, rank]))
  for (const isReversed of [false, true]) {
    const rows = sortForms(FORMS, { by, isReversed })
    rows.slice(1).forEach((row, index) => {
      const before = rows[index]
      if (!before || before[by] !== row[by]) return
      expect(ranks.get(before.id)).toBeLessThan(ranks.get(row.id) ?? -1)
    })
  }
})

test('most people come first, and choosing the column again turns it round', () => {
  const order = reorder({ by: 'certainty', isReversed: false }, 'participants')
  const most = sortForms(FORMS, order).at(0)?.participants
  const least = sortForms(FORMS, reorder(order, 'participants')).at(0)?.participants
  expect(most).toBe(Math.max(...FORMS.map(({ participants }) => participants)))
  expect(least).toBe(0)
})

test('says which way the values run: names from A up, people from the most down', () => {
  expect(describeOrder({ by: 'name', isReversed: false })).toBe('ascending')
  expect(describeOrder({ by: 'name', isReversed: true })).toBe('descending')
  expect(describeOrder({ by: 'participants', isReversed: false })).toBe('descending')
  expect(describeOrder({ by: 'participants', isReversed: true })).toBe('ascending')
})
