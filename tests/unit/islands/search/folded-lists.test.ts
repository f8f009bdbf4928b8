import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWords, unfoldWords } from '../../../../src/islands/search/folded-lists.ts'

describe('words that travel folded', () => {
  it('leave out what each has in common with the one before', () => {
    expect(foldWords(['leg', 'legs', 'magnesium'])).toBe('0leg 3s 0magnesium')
  })

  it('come back as they were, whatever they are', () => {
    const words = fc.string({ unit: 'binary' }).map((word) => word.replaceAll(' ', ''))
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const sent = JSON.parse(JSON.stringify(foldWords(list))) as string
        expect(unfoldWords(sent)).toEqual(list)
      }),
    )
  })

  it('are single words', () => {
    expect(() => foldWords(['restless legs'])).toThrow('"restless legs"')
  })
})
