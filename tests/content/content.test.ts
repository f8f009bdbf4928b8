import { expect, test } from 'vitest'
import { formatProblem } from '../../src/collections/problems.ts'
import { readProjectWith } from './read-fixture.ts'

test('the content of this site has no problem', async () => {
  const { problems, filesRead, library } = await readProjectWith({})
  expect(problems.map(formatProblem)).toEqual([])
  expect(filesRead).toBeGreaterThan(500)
  expect(library?.claims.size).toBeGreaterThan(100)
})

test('nothing that was only remembered is published', async () => {
  const { library } = await readProjectWith({})
  const everything = JSON.stringify([
    [...(library?.claims.values() ?? [])],
    [...(library?.guidelines.values() ?? [])],
    [...(library?.medicines.values() ?? [])],
    [...(library?.studies.values() ?? [])],
    [...(library?.outcomes.values() ?? [])],
  ])
  expect(everything).not.toMatch(/from memory|recalled|not-verified/i)
})

test('all content is read and checked in less than three seconds', async () => {
  const start = performance.now()
  await readProjectWith({})
  expect(performance.now() - start).toBeLessThan(3000)
})
