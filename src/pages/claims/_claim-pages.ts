import type { Library } from '../../collections/queries.ts'
import type { ListedClaim } from '../../islands/claims/rest-of-claims.ts'
import type { ListPage } from '../_list-pages.ts'
import { splitPages } from '../_list-pages.ts'
import { groupClaims } from './_claim-groups.ts'

/** Where the claims of the other pages stand for the filters of the first one. */
export const LIST_PATH = '/claims/list.json'

export type ClaimPage = ListPage<ListedClaim>

/** All claims under their subjects in the order of the site, cut into pages. */
export function splitClaims(library: Library, most?: number) {
  const names = new Map(library.site.claimSubjects.map(({ id, name }) => [id, name]))
  const rows = groupClaims(library).flatMap((group) =>
    group.claims.map(({ id, claim, verdict, importance, subject, fair }): ListedClaim => ({
      id,
      claim,
      verdict,
      importance,
      subject,
      ...(fair !== undefined && { fair }),
    })),
  )
  const describe = (own: readonly ListedClaim[]): string => {
    const subjects = [...new Set(own.map(({ subject }) => names.get(subject) ?? subject))]
    const [first = 'no subject', ...others] = subjects
    return others.length === 0 ? first : `${first} to ${others.at(-1) ?? ''}`
  }
  return splitPages(rows, { path: '/claims/', describe, most })
}

/** The address at which each subject begins. */
export function placeSubjects(pages: readonly ClaimPage[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { path, number, rows } of pages) {
    for (const { subject } of rows) {
      // On the first page itself a link needs no more than the subject.
      if (!places.has(subject)) places.set(subject, `${number === 1 ? '' : path}#${subject}`)
    }
  }
  return places
}
