import { describe, expect, it } from 'vitest'
import { writeSearchFacts } from '../../../src/format/search-facts.ts'

describe('the facts that a page is found by', () => {
  it('stand in one line, each value once', () => {
    expect(
      writeSearchFacts({
        type: 'Study',
        year: ['2016'],
        intervention: ['Yoga', 'Yoga', 'Heat|cold'],
      }),
    ).toBe('type:Study|year:2016|intervention:Yoga|intervention:Heatcold')
  })
})
