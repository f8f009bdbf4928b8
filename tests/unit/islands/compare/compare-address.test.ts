import { describe, expect, it } from 'vitest'
import {
  describeIgnored,
  parseCompareAddress,
  serialiseCompareAddress,
} from '../../../../src/islands/compare/compare-address.ts'

const known = new Set(['walking', 'heat', 'cold', 'yoga', 'massage'])
const none = { unknown: [], surplus: [] }

describe('the address of a comparison', () => {
  it('gives the forms in the order of the address, each once', () => {
    expect(parseCompareAddress('?forms=heat,walking,heat', known)).toEqual({
      forms: ['heat', 'walking'],
      ...none,
    })
  })

  it('reads what it writes', () => {
    const forms = ['yoga', 'cold', 'heat']
    expect(parseCompareAddress(serialiseCompareAddress(forms), known).forms).toEqual(forms)
    expect(serialiseCompareAddress([])).toBe('')
  })

  it('leaves out what it does not know, whatever that is, and keeps the rest', () => {
    const address = parseCompareAddress('?forms=heat,,%3Cscript%3E,__proto__,%E0%A4,walking', known)
    expect(address.forms).toEqual(['heat', 'walking'])
    expect(address.unknown).toContain('<script>')
    expect(address.unknown).toContain('__proto__')
  })

  it('shows four and names the fifth', () => {
    const address = parseCompareAddress('?forms=heat,cold,yoga,walking,massage', known)
    expect(address.forms).toHaveLength(4)
    expect(describeIgnored(address, (id) => id)).toBe(
      'At most 4 stand side by side; left out: massage.',
    )
  })

  it('says nothing where nothing was left out, and cuts what is very long', () => {
    expect(describeIgnored(none, (id) => id)).toBe('')
    const words = describeIgnored({ unknown: ['x'.repeat(5000)], surplus: [] }, (id) => id)
    expect(words.length).toBeLessThan(120)
  })

  it('takes an empty address for an empty choice', () => {
    for (const search of ['', '?', '?forms=', '?forms=,,', '?other=1']) {
      expect(parseCompareAddress(search, known)).toEqual({ forms: [], ...none })
    }
  })
})
