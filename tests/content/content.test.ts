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
  const records = [library?.claims, library?.guidelines, library?.medicines, library?.studies]
    .flatMap((kind) => [...(kind?.values() ?? [])])
    .filter((record) => /from memory|as recalled|not-verified/i.test(JSON.stringify(record)))
  expect(library).toBeDefined()
  expect(records.map(({ id }) => id)).toEqual([])
})

test('all content is read and checked in less than three seconds of computing', async () => {
  // The clock on the wall also counts what else the machine does.
  const start = process.cpuUsage()
  await readProjectWith({})
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(3000)
})
