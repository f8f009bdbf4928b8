import { expect, it } from 'vitest'
import { describeFailure, describeStatus } from '../../../../src/islands/offline/describe-status.ts'

const whole = {
  version: 'ab12cd34',
  pages: { stored: 10, total: 10 },
  bytes: { stored: 2_500_000, total: 2_500_000 },
  isSearchStored: true,
}

it('a whole store is told in two sentences', () => {
  expect(describeStatus(whole)).toEqual([
    '10 of 10 pages are stored on this device, with the search: 2.5 MB, edition ab12cd34.',
    'All of it works without a connection.',
  ])
})

it('what is missing is told, with the reason', () => {
  const part = {
    ...whole,
    pages: { stored: 4, total: 10 },
    bytes: { stored: 1_000_000, total: 2_500_000 },
    isSearchStored: false,
    problem: { kind: 'storage', address: 'about/' } as const,
  }
  expect(describeStatus(part)).toEqual([
    '4 of 10 pages are stored on this device, without the search: 1.0 MB, edition ab12cd34.',
    '1.5 MB are missing and need a connection.',
    'Your browser has no room for more. What is missing is read from the network.',
  ])
})

it('a first attempt that failed is told as such', () => {
  expect(describeFailure({ kind: 'network', address: '' })).toBe(
    'Nothing is stored on this device. The connection was lost. The next page that you open tries again.',
  )
})
