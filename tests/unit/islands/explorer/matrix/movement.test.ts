import { describe, expect, test } from 'vitest'
import { findNextMark, orderForms } from '../../../../../src/islands/explorer/matrix/movement.ts'
import { makeSyntheticForms } from '../../../charts/synthetic-forms.ts'

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const [template] = makeSyntheticForms(1)
if (!template) throw new Error('no form')

const form = (
  id: string,
  certainty: typeof template.certainty,
  mechanism: typeof template.mechanism,
  participants = 50,
) => ({
  ...template,
  id,
  name: id,
  certainty,
  mechanism,
  participants,
  direction: certainty === 'none' ? ('untested' as const) : ('helps' as const),
})

const FORMS = [
  form('infusion', 'moderate', 'established'),
  form('nerve', 'moderate', 'plausible'),
  form('tablets', 'very-low', 'established'),
  form('exercise', 'very-low', 'plausible', 90),
  form('cold', 'very-low', 'plausible', 20),
  form('bedtime', 'none', 'plausible'),
]

const press = (
  current: string,
  key: string,
  isControl = false,
  layout: 'matrix' | 'list' = 'matrix',
) => findNextMark(FORMS, { current, key, isControl, layout })

describe('in the matrix', () => {
  test('down walks the cell and then the column', () => {
    expect(press('tablets', 'ArrowDown')).toBe('exercise')
    expect(press('exercise', 'ArrowDown')).toBe('cold')
    expect(press('cold', 'ArrowDown')).toBeUndefined()
  })

  test('up comes back the same way', () => {
    expect(press('cold', 'ArrowUp')).toBe('exercise')
    expect(press('exercise', 'ArrowUp')).toBe('tablets')
  })

  test('left and right walk the row past empty cells', () => {
    expect(press('tablets', 'ArrowRight')).toBe('infusion')
    expect(press('nerve', 'ArrowLeft')).toBe('exercise')
    expect(press('cold', 'ArrowLeft')).toBe('bedtime')
  })

  test('Home and End go to the ends of the row, with Control to those of the matrix', () => {
    expect(press('exercise', 'Home')).toBe('bedtime')
    expect(press('exercise', 'End')).toBe('nerve')
    expect(press('cold', 'Home', true)).toBe('tablets')
    expect(press('tablets', 'End', true)).toBe('nerve')
  })

  test('other keys are left to the browser', () => {
    expect(press('cold', 'a')).toBeUndefined()
    expect(press('cold', 'Tab')).toBeUndefined()
  })
})

describe('in the list', () => {
  test('up and down follow the order as shown, strongest first', () => {
    const order = orderForms(FORMS).map(({ id }) => id)
    expect(order).toEqual(['infusion', 'nerve', 'tablets', 'exercise', 'cold', 'bedtime'])
    expect(press('nerve', 'ArrowDown', false, 'list')).toBe('tablets')
    expect(press('infusion', 'ArrowUp', false, 'list')).toBeUndefined()
    expect(press('cold', 'End', false, 'list')).toBe('bedtime')
  })
})

test.each([1, 2, 3, 5, 8, 13, 21, 30])(
  'arrow keys reach every one of %i marks from every other',
  (count) => {
    const forms = makeSyntheticForms(count + 7).slice(7)
    for (const start of forms) {
      const reached = new Set([start.id])
      for (const current of reached) {
        for (const key of KEYS) {
          const next = findNextMark(forms, { current, key, isControl: false, layout: 'matrix' })
          if (next !== undefined) reached.add(next)
        }
      }
      expect(reached.size).toBe(count)
    }
  },
)
