import { expect, test } from 'vitest'
import { matchMedicine } from '../../../../src/islands/medicines/match-medicine.ts'

const names = [
  { name: 'sertraline', entries: ['ssri'] },
  { name: 'Zoloft', generic: 'sertraline', entries: ['ssri'] },
  { name: 'metoclopramide', entries: ['antiemetics'] },
  { name: 'metoprolol', entries: ['beta-blockers'] },
  { name: 'lithium', entries: ['lithium'] },
]
const list = { names, notLookedUp: ['melatonin and other sleep medicines', 'statins'] }

test('a generic name and a brand name find their entry, in capitals or not', () => {
  expect(matchMedicine('SERTRALINE ', list)).toEqual({ kind: 'found', name: names[0] })
  expect(matchMedicine('zoloft', list)).toEqual({ kind: 'found', name: names[1] })
})

test('a strength beside the name does not hide it', () => {
  expect(matchMedicine('Zoloft 50 mg', list)).toEqual({ kind: 'found', name: names[1] })
})

test('a misspelt name is asked back and never taken for the medicine', () => {
  const match = matchMedicine('sertralline', list)
  expect(match).toEqual({ kind: 'near', names: [names[0]] })
})

test('a short name that is one letter off another is no more than a question', () => {
  expect(matchMedicine('litium', list)).toEqual({ kind: 'near', names: [names[4]] })
})

test('a beginning that fits two medicines names both', () => {
  const match = matchMedicine('meto', list)
  expect(match).toEqual({ kind: 'begins', names: [names[2], names[3]] })
})

test('what nobody looked up is told apart from what the list does not hold', () => {
  expect(matchMedicine('melatonin', list)).toEqual({
    kind: 'not-looked-up',
    subject: 'melatonin and other sleep medicines',
  })
  expect(matchMedicine('paracetamol', list)).toEqual({ kind: 'unknown' })
})

test('two letters say nothing yet', () => {
  expect(matchMedicine('se', list)).toEqual({ kind: 'nothing' })
  expect(matchMedicine('  ', list)).toEqual({ kind: 'nothing' })
})
