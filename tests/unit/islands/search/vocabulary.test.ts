import { describe, expect, it } from 'vitest'
import { keepSubject } from '../../../../src/islands/search/question-words.ts'
import { splitVocabulary } from '../../../../src/integrations/search-words.ts'
import { correctSpelling, readVocabulary } from '../../../../src/islands/search/vocabulary.ts'

/** The lists as the build writes them, and which of them were asked for. */
function makeLists(text: string) {
  const lists = splitVocabulary(text.split(' '))
  const asked: string[] = []
  const load = (initial: string) => {
    asked.push(initial)
    return Promise.resolve(readVocabulary(lists.get(initial) ?? '?'))
  }
  return { asked, load }
}

const { load } = makeLists('sleep iron ferritin magnesium acupuncture irons diphenhydramine leg')

describe('a misspelt word', () => {
  it.each([
    ['feritin', 'ferritin'],
    ['magnezium', 'magnesium'],
    ['accupuncture', 'acupuncture'],
    ['diphenhydramin', undefined],
    ['difenhydramine', 'diphenhydramine'],
    ['sleap', 'sleep'],
    ['pherritin', 'ferritin'],
    ['öron', 'iron'],
  ])('%s is read as %s', async (asked, meant) => {
    expect(await correctSpelling(asked, load)).toBe(meant)
  })

  it('stays as it is when it is the beginning of a word, short, a number or in quotes', async () => {
    for (const asked of ['magne', 'leh', '75', '"feritin"']) {
      expect(await correctSpelling(asked, load), asked).toBeUndefined()
    }
  })

  it('is not forced onto a word that is far away', async () => {
    expect(await correctSpelling('helicopter', load)).toBeUndefined()
  })

  it('leaves its neighbours alone', async () => {
    expect(await correctSpelling('feritin and sleep', load)).toBe('ferritin and sleep')
  })

  it('goes to the more frequent of two words as near', async () => {
    expect(await correctSpelling('irom', makeLists('iron irod').load)).toBe('iron')
  })

  it('is compared with words of its own first letter, and with all only where none of these is near', async () => {
    const near = makeLists('ferritin sleep')
    await correctSpelling('feritin', near.load)
    expect(near.asked).toEqual(['f'])
    const far = makeLists('ferritin sleep')
    await correctSpelling('pherritin', far.load)
    expect(far.asked).toEqual(['p', 'all'])
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
