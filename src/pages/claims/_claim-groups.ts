import type { Claim } from '../../collections/queries.ts'
import { VERDICT_WORDS } from '../../format/content-words.ts'

export interface ClaimGroup {
  readonly id: string
  readonly name: string
  readonly claims: readonly Claim[]
}

/** Claims by the subject they stand under, subjects in the order they first come. */
export function groupClaims(claims: readonly Claim[]): ClaimGroup[] {
  const groups = Map.groupBy(claims, ({ section }) => section)
  return [...groups].map(([name, members]) => ({
    id: name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    name,
    claims: members,
  }))
}

/** How many claims came to each verdict, best verdict first. */
export function countVerdicts(claims: readonly Claim[]): { verdict: string; count: number }[] {
  return Object.keys(VERDICT_WORDS)
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
}
