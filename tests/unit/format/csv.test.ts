import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../src/format/csv.ts'
import { readCsv } from '../../read-csv.ts'

const columns = [{ name: 'text' }, { name: 'value' }]

describe('a table as CSV', () => {
  it('quotes what holds a comma, a quote or a line break, and ends every line with CRLF', () => {
    expect(writeCsv(columns, [{ text: 'a "b", c\nd', value: 1.5 }])).toBe(
      'text,value\r\n"a ""b"", c\nd",1.5\r\n',
    )
  })

  it('leaves negative numbers numbers, and takes formulas in text their force', () => {
    expect(writeCsv(columns, [{ text: '=1+1', value: -3.5 }])).toBe("text,value\r\n'=1+1,-3.5\r\n")
    for (const start of ['=', '+', '-', '@', '\t', '\r'])
      expect(readCsv(writeCsv(columns, [{ text: `${start}x`, value: 0 }]))[0]?.['text']).toBe(
        `'${start}x`,
      )
  })

  it('writes truths as R and Python read them, and nothing for what is unknown', () => {
    expect(writeCsv(columns, [{ text: undefined, value: true }])).toBe('text,value\r\n,TRUE\r\n')
  })

  it('refuses a number that is none', () => {
    expect(() => writeCsv(columns, [{ value: Number.NaN }])).toThrow(RangeError)
  })

  it('reads back to the same texts and the same numbers, to the last digit', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', ';', '=', 'a', 'é', '−') })
          .filter((text) => !/^[=\r]/.test(text)),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (text, value) => {
          const [row] = readCsv(writeCsv(columns, [{ text, value }]))
          expect(row?.['text']).toBe(text)
          expect(Number(row?.['value'])).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })
})
