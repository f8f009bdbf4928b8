import { buildCitationLinks, buildDoiAddress } from './citation.ts'
import type { Citation } from './citation.ts'

/** A page on health with the day on which it was last held against its sources. */
export function describeMedicalPage({ reviewed }: { readonly reviewed: string }): object {
  return { '@type': 'MedicalWebPage', lastReviewed: reviewed }
}

/** The page of a study: the publication that it tells of, with its identifiers. */
export function describeArticle({
  label,
  citation,
}: {
  readonly label: string
  readonly citation: Citation
}): object {
  const { authors, title, journal, year, volume, issue, pages, doi } = citation
  return dropUndefined({
    '@type': 'MedicalScholarlyArticle',
    name: title ?? label,
    author: authors?.map((name) => ({ '@type': 'Person', name })),
    datePublished: year === undefined ? undefined : String(year),
    isPartOf: journal && { '@type': 'Periodical', name: journal },
    volumeNumber: volume,
    issueNumber: issue,
    pagination: pages,
    identifier: doi && buildDoiAddress(doi),
    sameAs: buildCitationLinks(citation).map(({ address }) => address),
  })
}

/** A checked claim with its verdict as a place on a scale. */
export function describeClaimReview({
  address,
  claim,
  verdict,
  place,
  places,
  reviewed,
  finding,
  publisher,
}: {
  readonly address: string
  readonly claim: string
  /** In words: "Overstated". */
  readonly verdict: string
  /** From 1, worst for the claim, to `places`. */
  readonly place: number
  readonly places: number
  readonly reviewed: string
  readonly finding: string
  readonly publisher: { readonly name: string; readonly address: string }
}): object {
  return {
    '@type': 'ClaimReview',
    url: address,
    datePublished: reviewed,
    claimReviewed: claim,
    reviewBody: finding,
    author: { '@type': 'Organization', name: publisher.name, url: publisher.address },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: place,
      bestRating: places,
      worstRating: 1,
      alternateName: verdict,
    },
  }
}

/** The data as a whole, for catalogues of data. */
export function describeDataset({
  name,
  description,
  address,
  licence,
  version,
  reviewed,
  keywords,
  files,
}: {
  readonly name: string
  readonly description: string
  readonly address: string
  readonly licence: string
  readonly version: string
  readonly reviewed: string
  readonly keywords: readonly string[]
  readonly files: readonly { readonly address: string; readonly type: string }[]
}): object {
  return {
    '@type': 'Dataset',
    name,
    description,
    url: address,
    license: licence,
    version,
    dateModified: reviewed,
    keywords,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name, url: address },
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.address,
      encodingFormat: file.type,
    })),
  }
}

function dropUndefined(value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== ''),
  )
}
