import { describe, expect, it } from 'vitest'
import {
  addSameWords,
  createVocabulary,
  listSameWords,
  readText,
  splitVocabulary,
} from '../../../src/integrations/search-words.ts'

const GROUPS = [
  ['anaemia', 'anemia'],
  ['by mouth', 'oral'],
]

describe('words of the same meaning', () => {
  it('are those that the text lacks, where it has one of the group', () => {
    expect(listSameWords('Anaemia was treated.', GROUPS)).toEqual(['anemia'])
    expect(listSameWords('given by mouth', GROUPS)).toEqual(['oral'])
    expect(listSameWords('anaemia, or anemia', GROUPS)).toEqual([])
    expect(listSameWords('moral anaemias', GROUPS)).toEqual([])
  })

  it('go into the page that is indexed as words that are not shown', () => {
    expect(addSameWords('<body><main id="a"><p>anaemia</p></main>', GROUPS)).toBe(
      '<body><main data-pagefind-meta="same:anemia" id="a"><p>anaemia</p></main>',
    )
    const other = '<body><main><p>knees</p></main>'
    expect(addSameWords(other, GROUPS)).toBe(other)
  })
})

describe('the text of a page', () => {
  it('is what stands in its main part, without tags, styles and scripts', () => {
    const html =
      '<header>Menu</header><main><style>a{}</style><p>Two <b>words</b></p><script>x()</script></main><footer>End</footer>'
    expect(readText(html).replace(/\s+/g, ' ').trim()).toBe('Two words')
  })
})

describe('the vocabulary', () => {
  it('holds words of two pages or more, and names, those of most pages first', () => {
    const vocabulary = createVocabulary()
    vocabulary.add('sleep legs lonely', [])
    vocabulary.add('sleep legs', [])
    vocabulary.add('sleep Benadryl 2019', ['Benadryl'])
    expect(vocabulary.list()).toEqual(['sleep', 'benadryl', 'legs'])
  })
  it('is one list for each first letter, and one of all words', () => {
    const lists = splitVocabulary(['sleep', 'école', 'στόμα', 'études', 'severe'])
    expect(lists.get('s')).toBe('sleep severe')
    expect(lists.get('e')).toBe('école études')
    expect(lists.get('other')).toBe('στόμα')
    expect(lists.get('z')).toBe('')
    expect(lists.get('all')).toBe('sleep école στόμα études severe')
  })
})
