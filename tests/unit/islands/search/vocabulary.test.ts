import { describe, expect, it } from 'vitest'
import { keepSubject } from '../../../../src/islands/search/question-words.ts'
import { correctSpelling, readVocabulary } from '../../../../src/islands/search/vocabulary.ts'

const words = readVocabulary('sleep iron ferritin magnesium acupuncture irons diphenhydramine leg')

describe('a misspelt word', () => {
  it.each([
    ['feritin', 'ferritin'],
    ['magnezium', 'magnesium'],
    ['accupuncture', 'acupuncture'],
    ['diphenhydramin', undefined],
    ['difenhydramine', 'diphenhydramine'],
    ['sleap', 'sleep'],
  ])('%s is read as %s', (asked, meant) => {
    expect(correctSpelling(asked, words)).toBe(meant)
  })

  it('stays as it is when it is the beginning of a word, short, a number or in quotes', () => {
    for (const asked of ['magne', 'leh', '75', '"feritin"']) {
      expect(correctSpelling(asked, words), asked).toBeUndefined()
    }
  })

  it('is not forced onto a word that is far away', () => {
    expect(correctSpelling('helicopter', words)).toBeUndefined()
  })

  it('leaves its neighbours alone', () => {
    expect(correctSpelling('feritin and sleep', words)).toBe('ferritin and sleep')
  })

  it('goes to the more frequent of two words as near', () => {
    expect(correctSpelling('irom', readVocabulary('iron irod'))).toBe('iron')
  })
})

describe('a question', () => {
  it('is asked by its subject', () => {
    expect(keepSubject('Does magnesium help with cramps at night?')).toBe('magnesium cramps night')
  })

  it('of small words alone is kept', () => {
    expect(keepSubject('how to do this')).toBe('how to do this')
  })

  it('in quotes is kept, whatever quotes they are', () => {
    expect(keepSubject('“the night”')).toBe('"the night"')
  })
})
