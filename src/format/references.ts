import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { buildDoiAddress } from './citation.ts'
import type { Citation } from './citation.ts'

const bibtex = plugins.config.get('@bibtex')
bibtex.format.useIdAsLabel = true
// Keys keep their hyphens, so that they are the ids of this site.
bibtex.format.checkLabel = false

/** Ways to take references along, with what a server calls them. */
export const REFERENCE_FORMATS = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
} as const

export type ReferenceFormat = keyof typeof REFERENCE_FORMATS

/** A publication under the key that it is cited by. */
export interface Reference {
  readonly id: string
  readonly citation: Citation
}

/** References as BibTeX, RIS or CSL-JSON. */
export function writeReferences(references: readonly Reference[], format: ReferenceFormat): string {
  const items = references.map(toCsl)
  if (format === 'csl.json') return `${JSON.stringify(items, undefined, 2)}\n`
  return `${plugins.output.format(format === 'bib' ? 'bibtex' : 'ris', items).trim()}\n`
}

/** One publication as CSL-JSON, from which the library makes the other formats. */
export function toCsl({ id, citation }: Reference): object {
  const { title, journal, volume, issue, pages, year, doi, pmid, pmcid } = citation
  // "et al", in some words, stands where a source did not print all names.
  const authors = (citation.authors ?? []).filter((name) => !/^et al\b/.test(name))
  const address = citation.address ?? (doi ? buildDoiAddress(doi) : undefined)
  const item = {
    id,
    'citation-key': id,
    type: journal ? 'article-journal' : 'document',
    title: title?.replace(/\.$/, ''),
    author: authors.length > 0 ? authors.map(toName) : undefined,
    'container-title': journal,
    volume,
    issue,
    page: pages,
    issued: year === undefined ? undefined : { 'date-parts': [[year]] },
    DOI: doi,
    PMID: pmid,
    PMCID: pmcid,
    URL: address,
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
}

/** "Cho YW", as PubMed prints names; whatever does not end in initials is the name of a group. */
function toName(author: string): object {
  const [, family, initials] = /^(.+?)\s+([\p{Lu}-]{1,5})$/u.exec(author) ?? []
  if (family === undefined || initials === undefined) return { literal: author }
  return {
    family,
    given: initials
      .replace(/\p{Lu}/gu, '$&. ')
      .replaceAll(' -', '-')
      .trim(),
  }
}
