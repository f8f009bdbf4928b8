import { describe, expect, it } from 'vitest'
import { findAddress, isPage } from '../../../src/service-worker/plan.ts'

describe('the address of a stored file', () => {
  const scope = 'https://host.example/sub/'

  it('is the path below the site, whatever the query and the fragment', () => {
    expect(findAddress(`${scope}search/?q=iron#hits`, scope)).toBe('search/')
    expect(findAddress(`${scope}pagefind/pagefind-entry.json?ts=1`, scope)).toBe(
      'pagefind/pagefind-entry.json',
    )
  })

  it('is the same for a folder and its index.html', () => {
    expect(findAddress(`${scope}index.html`, scope)).toBe('')
    expect(findAddress(`${scope}about/index.html`, scope)).toBe('about/')
  })

  it('is none for another site, and for another folder of the same host', () => {
    expect(findAddress('https://other.example/sub/', scope)).toBeUndefined()
    expect(findAddress('https://host.example/subway/', scope)).toBeUndefined()
  })

  it('is a page at home and in folders', () => {
    expect(['', 'about/', 'explorer.json'].map(isPage)).toEqual([true, true, false])
  })
})
