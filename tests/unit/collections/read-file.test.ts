import { expect, test } from 'vitest'
import { toCamelCase } from '../../../src/collections/camel-case.ts'
import { findNearestId } from '../../../src/collections/nearest-id.ts'
import { describePath } from '../../../src/collections/place.ts'
import { readMdx, readYaml } from '../../../src/collections/read-file.ts'

test('a field inside a list is found on its line', () => {
  const { read } = readYaml('a.yaml', 'rows:\n  - name: one\n  - name: two\n    n: 4\n')
  expect(read?.lineOf(['rows', 1, 'n'])).toBe(4)
  expect(read?.lineOf(['rows', 1, 'missing'])).toBe(3)
})

test('lines of front matter and body count from the start of the file', () => {
  const { read } = readMdx('a.mdx', '---\nname: One\nn: 4\n---\n\nText.\n')
  expect(read?.lineOf(['n'])).toBe(3)
  expect(read?.body).toEqual({ text: '\nText.\n', firstLine: 5 })
})

test('front matter with line ends of Windows is read', () => {
  const { read } = readMdx('a.mdx', '---\r\nname: One\r\n---\r\nText.\r\n')
  expect(read?.value).toEqual({ name: 'One' })
})

test.each(['no', 'On', 'yes', '2026-01-01', '1:30', '007', '1_000', '1e5', '~'])(
  'an unquoted %s is a trap, a quoted one is not',
  (value) => {
    expect(readYaml('a.yaml', `key: ${value}\n`).problems.map(({ name }) => name)).toEqual([
      'YamlTrap',
    ])
    expect(readYaml('a.yaml', `key: '${value}'\n`).problems).toEqual([])
  },
)

test.each(['true', '12', '-0.5', 'nobody', '10.1000/a.2020', '2026'])('%s is no trap', (value) => {
  expect(readYaml('a.yaml', `key: ${value}\n`).problems).toEqual([])
})

test('a trap inside a list is told by its place', () => {
  const { problems } = readYaml('a.yaml', 'rows:\n  - name: one\n    day: 2026-01-01\n')
  expect(problems).toMatchObject([{ path: 'rows[one].day', line: 3 }])
})

test('answers of yes and no are words of a list and need no quotes', () => {
  expect(readYaml('a.yaml', 'answer: no\nindustry: yes\n').problems).toEqual([])
})

test('a value is given back as it is written where it stands unquoted', () => {
  const { read } = readYaml('a.yaml', "volume: 12.10\nissue: '12.10'\n")
  expect(read?.sourceOf(['volume'])).toBe('12.10')
  expect(read?.sourceOf(['issue'])).toBeUndefined()
  expect(read?.sourceOf(['pages'])).toBeUndefined()
})

test('a path names rows by measure and week', () => {
  const value = { outcomes: [{ measure: 'diary', timepoint_weeks: 4, by_arm: { a: { n: 1 } } }] }
  expect(describePath(value, ['outcomes', 0, 'by_arm', 'a', 'n'])).toBe(
    'outcomes[diary, week 4].by_arm.a.n',
  )
})

test('keys change to camelCase, names of arms do not', () => {
  expect(toCamelCase({ by_arm: { arm_one: { baseline_mean: 1 } }, do_not_pool: 'why' })).toEqual({
    byArm: { arm_one: { baselineMean: 1 } },
    doNotPool: 'why',
  })
})

test('a near id is suggested, a far one is not', () => {
  expect(findNearestId('smith-2021-walking', ['smith-2020-walking', 'doe-1999'])).toBe(
    'smith-2020-walking',
  )
  expect(findNearestId('xyz', ['smith-2020-walking'])).toBeUndefined()
})
