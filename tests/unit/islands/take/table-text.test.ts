import { describe, expect, it } from 'vitest'
import { writeTablesCsv, writeTabs } from '../../../../src/islands/take/table-text.ts'
import { readCsv } from '../../../read-csv.ts'

const TABLE = [
  ['Trial', 'People', 'Points'],
  ['Smith 2020', '1,234', '−3.5'],
  ['Jones, 2021', '?', '−3.5 (−5 to −2)'],
]

describe('a table of a page as text', () => {
  it('goes to the clipboard with one tab between cells, whatever the cells hold', () => {
    expect(writeTabs([...TABLE, ['two\nlines', 'a\ttab', '']])).toBe(
      'Trial\tPeople\tPoints\nSmith 2020\t1,234\t−3.5\nJones, 2021\t?\t−3.5 (−5 to −2)\ntwo lines\ta tab\t',
    )
  })

  it('becomes CSV that a spreadsheet takes for UTF-8, with numbers that it can count with', () => {
    const csv = writeTablesCsv([TABLE])
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(readCsv(csv.slice(1))).toEqual([
      { Trial: 'Smith 2020', People: '1234', Points: '-3.5' },
      { Trial: 'Jones, 2021', People: '?', Points: '−3.5 (−5 to −2)' },
    ])
  })

  it('never starts a formula, and keeps years and identifiers as they are', () => {
    expect(writeTablesCsv([[['=1+1', '-x', '2021', '12-14', '1,23', '0.50']]])).toBe(
      '\uFEFF\'=1+1,\'-x,2021,12-14,"1,23",0.5\r\n',
    )
  })

  it('leaves an empty line between two tables', () => {
    expect(writeTablesCsv([[['a']], [['b']]])).toBe('\uFEFFa\r\n\r\nb\r\n')
  })
})
