import { describe, expect, it } from 'vitest'
import { readMissedWords } from '../../../../src/islands/search/missed-words.ts'

describe('an address that leads nowhere', () => {
  it.each([
    ['/interventions/magnezium/', '/', 'magnezium'],
    ['/sub/studies/smith-2020', '/sub/', 'smith 2020'],
    ['/vitamin_d.html', '/', 'vitamin d'],
    ['/caf%C3%A9', '/', 'café'],
    ['/%E0%A4%A', '/', 'E0 A4 A'],
    ['/404.html', '/', ''],
    ['/', '/', ''],
  ])('%s below %s is searched for by “%s”', (path, base, words) => {
    expect(readMissedWords(path, base)).toBe(words)
  })
})
