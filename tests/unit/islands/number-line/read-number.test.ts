import { describe, expect, it } from 'vitest'
import { readNumber } from '../../../../src/islands/number-line/read-number.ts'

const read = (typed: string, perFirst?: number) =>
  readNumber(typed, { highest: 10_000, ...(perFirst !== undefined && { perFirst }) })

describe('a result as typed', () => {
  it('is read as it stands, with blanks around it or none', () => {
    expect(read(' 34 ')).toEqual({ kind: 'number', value: 34 })
    expect(read('34.5')).toEqual({ kind: 'number', value: 34.5 })
    expect(read('   ')).toEqual({ kind: 'empty' })
  })

  it('takes a comma for a decimal point and says so', () => {
    expect(read('34,5')).toEqual({ kind: 'number', value: 34.5, note: 'Read as 34.5.' })
  })

  it('asks back where a comma may mean a thousand', () => {
    expect(read('1,200')).toMatchObject({ kind: 'refused' })
  })

  it('turns other units into that of the line', () => {
    const reading = read('224.7', 2.247)
    expect(reading.kind === 'number' && reading.value).toBeCloseTo(100, 10)
    expect(read('22000', 2.247).kind).toBe('number')
    expect(read('22500', 2.247).kind).toBe('refused')
  })

  it('refuses what is no result, each time with a way on', () => {
    for (const typed of [
      '-5',
      '−5',
      '0',
      '0.0',
      '10001',
      '1e9',
      'abc',
      '34 ng',
      '<5',
      '1.2.3',
      'NaN',
      '٣٤',
      '9'.repeat(400),
      '<script>',
    ]) {
      const reading = read(typed)
      expect(reading.kind, typed).toBe('refused')
      if (reading.kind === 'refused') expect(reading.because.length).toBeLessThan(160)
    }
  })
})
