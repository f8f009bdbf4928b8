import { expect, test } from 'vitest'
import type { Library } from '../../../src/collections/queries.ts'
import { countPlaces } from '../../../src/pages/_list-pages.ts'
import { placeSubjects, splitClaims } from '../../../src/pages/claims/_claim-pages.ts'

/** Five claims on three subjects, the last on safety. */
const library = {
  site: {
    claimSubjects: [
      { id: 'iron', name: 'Iron' },
      { id: 'sleep', name: 'Sleep' },
      { id: 'heat', name: 'Heat' },
    ],
  },
  claims: new Map(
    ['heat', 'iron', 'sleep', 'iron', 'iron'].map((subject, index) => [
      `c${String(index)}`,
      {
        id: `c${String(index)}`,
        claim: `Claim ${String(index)}`,
        verdict: 'supported',
        importance: index === 4 ? 'safety' : 'background',
        subject,
        studies: [],
        interventions: [],
      },
    ]),
  ),
} as unknown as Library

test('claims are cut into pages in the order of the list, and each page names its subjects', () => {
  const pages = splitClaims(library, 2)
  expect(pages.map(({ path, span, rows }) => [path, span, rows.map(({ id }) => id)])).toEqual([
    ['/claims/', 'Iron', ['c4', 'c1']],
    ['/claims/page/2/', 'Iron to Sleep', ['c3', 'c2']],
    ['/claims/page/3/', 'Heat', ['c0']],
  ])
  expect(countPlaces(pages, pages[1] ?? pages[0])).toEqual({ from: 3, to: 4 })
})

test('a subject is found where it begins', () => {
  expect([...placeSubjects(splitClaims(library, 2))]).toEqual([
    ['iron', '#iron'],
    ['sleep', '/claims/page/2/#sleep'],
    ['heat', '/claims/page/3/#heat'],
  ])
})

test('a list of hundreds is one page', () => {
  expect(splitClaims(library)).toHaveLength(1)
})
