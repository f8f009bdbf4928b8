import { expect, test } from 'vitest'
import { findTyped } from '../../../../../src/islands/explorer/matrix/type-ahead.ts'

const NAMED = ['Cold', 'Compression', 'Exercise', 'Yoga'].map((name) => ({ id: name, name }))
let now = 0
const press = (key: string, current: string, pause = 100) => {
  now += pause
  const event = { key, timeStamp: now, ctrlKey: false, metaKey: false, altKey: false }
  return findTyped(NAMED, { event, current })
}

test('a letter goes to the next name that begins with it, and on when it is pressed again', () => {
  expect(press('c', 'Yoga', 5000)).toBe('Cold')
  expect(press('c', 'Cold')).toBe('Compression')
  expect(press('c', 'Compression')).toBe('Cold')
})

test('letters typed one after another spell a name', () => {
  expect(press('c', 'Exercise', 5000)).toBe('Cold')
  expect(press('o', 'Cold')).toBe('Cold')
  expect(press('m', 'Cold')).toBe('Compression')
})

test('after a pause a new name begins', () => {
  press('c', 'Yoga', 5000)
  expect(press('y', 'Cold', 2000)).toBe('Yoga')
})

test('other keys and shortcuts are no letters', () => {
  expect(press('Enter', 'Cold', 5000)).toBeUndefined()
  const event = { key: 'c', timeStamp: now, ctrlKey: true, metaKey: false, altKey: false }
  expect(findTyped(NAMED, { event, current: 'Cold' })).toBeUndefined()
})
