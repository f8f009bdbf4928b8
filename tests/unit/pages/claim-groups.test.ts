import { expect, test } from 'vitest'
import type { Claim } from '../../../src/collections/queries.ts'
import {
  countVerdicts,
  findRelatedClaims,
  groupClaims,
  tellVerdicts,
} from '../../../src/pages/claims/_claim-groups.ts'
import { readFixture } from '../../content/read-fixture.ts'

async function readWith(claims: Readonly<Record<string, Partial<Claim>>>) {
  const { library } = await readFixture('sound')
  const [first] = library?.claims.values() ?? []
  if (!library || !first) throw new RangeError('the sound fixture has no claim')
  return {
    ...library,
    claims: new Map(Object.entries(claims).map(([id, claim]) => [id, { ...first, ...claim, id }])),
  }
}

test('within a subject, what matters for safety comes first', async () => {
  const library = await readWith({
    a: { importance: 'background' },
    b: { importance: 'safety' },
    c: { importance: 'treatment' },
  })
  expect(groupClaims(library).map(({ claims }) => claims.map(({ id }) => id))).toEqual([
    ['b', 'c', 'a'],
  ])
})

test('the sentence over the figure adds up', async () => {
  const { claims } = await readWith({
    a: { verdict: 'supported', importance: 'safety' },
    b: { verdict: 'mostly-supported' },
    c: { verdict: 'contradicted' },
    d: { verdict: 'overstated' },
  })
  const counts = countVerdicts(claims)
  expect(counts[0]).toEqual({ verdict: 'supported', count: 1, safety: 1 })
  expect(tellVerdicts(counts)).toBe(
    'Of 4 claims, 1 holds as it stands and 1 mostly does; the other 2 do not.',
  )
})

test('claims that share studies stand nearer than those that share a subject only', async () => {
  const library = await readWith({
    a: { studies: ['x', 'y'], subject: 'walks' },
    near: { studies: ['x', 'y'], subject: 'other' },
    same: { studies: [], subject: 'walks' },
    far: { studies: ['z'], subject: 'other' },
  })
  const claim = library.claims.get('a')
  if (!claim) throw new RangeError('no claim')
  expect(findRelatedClaims(library, claim, 5).map(({ id }) => id)).toEqual(['near', 'same'])
})
