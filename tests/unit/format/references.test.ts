import { plugins } from '@citation-js/core'
import { describe, expect, it } from 'vitest'
import { toCsl, writeReferences } from '../../../src/format/references.ts'
import type { Reference } from '../../../src/format/references.ts'

const reference: Reference = {
  id: 'smith-2020-walking',
  citation: {
    authors: ['Smith-Jones AB', "O'Neil J-P", 'Society of Walkers'],
    year: 2020,
    title: 'Walking & 50% fewer attacks: a trial.',
    journal: 'Journal of Walks',
    volume: '4',
    pages: '12-19',
    doi: '10.1000/walk_1',
    pmid: '123',
  },
}

describe('references to take along', () => {
  it('split names as PubMed prints them, and leave the names of groups whole', () => {
    expect(toCsl(reference)).toMatchObject({
      author: [
        { family: 'Smith-Jones', given: 'A. B.' },
        { family: "O'Neil", given: 'J.-P.' },
        { literal: 'Society of Walkers' },
      ],
    })
  })

  it('leave out what stands for names that nobody saw', () => {
    const citation = { authors: ['Smith AB', 'et al (names in between not seen)'] }
    expect(toCsl({ id: 'x', citation })).toMatchObject({ author: [{ family: 'Smith' }] })
  })

  it('are BibTeX that reads back to the same publication under the same key', () => {
    const text = writeReferences([reference], 'bib')
    expect(text).toMatch(/^@article\{smith-2020-walking,/)
    const [item] = plugins.input.chain(text, { forceType: '@bibtex/text' })
    expect(item).toMatchObject({
      title: 'Walking & 50% fewer attacks: a trial',
      volume: '4',
      DOI: '10.1000/walk_1',
    })
  })

  it('are RIS with a type first and an end last', () => {
    const lines = writeReferences([reference], 'ris').trim().split(/\r?\n/)
    expect(lines[0]).toBe('TY  - JOUR')
    expect(lines.at(-1)).toMatch(/^ER {2}-/)
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}-/.test(line))).toBe(true)
    expect(lines).toContain('DO  - 10.1000/walk_1')
  })

  it('are CSL-JSON with every field that is known and none that is not', () => {
    const [item] = JSON.parse(writeReferences([reference], 'csl.json')) as Record<string, unknown>[]
    expect(item).toMatchObject({ id: 'smith-2020-walking', PMID: '123', type: 'article-journal' })
    expect(item).not.toHaveProperty('issue')
  })
})
