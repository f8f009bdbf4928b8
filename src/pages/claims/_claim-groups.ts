import type { Claim, Library } from '../../collections/queries.ts'
import { VERDICT_WORDS } from '../../format/content-words.ts'

export interface ClaimGroup {
  readonly id: string
  readonly name: string
  readonly claims: readonly Claim[]
}

/** Claims under the first intervention they speak of, by name; those about none of them come first. */
export function groupClaims({ claims, interventions, site }: Library): ClaimGroup[] {
  const groups = Map.groupBy(claims.values(), (claim) => claim.interventions[0] ?? '')
  const named = [...interventions.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ id, name }) => ({ id, name, claims: groups.get(id) ?? [] }))
  const general = {
    id: 'the-condition',
    name: `About ${site.condition.plainName}`,
    claims: groups.get('') ?? [],
  }
  return [general, ...named].filter((group) => group.claims.length > 0)
}

/** How many claims came to each verdict, best verdict first. */
export function countVerdicts(claims: Library['claims']): { verdict: string; count: number }[] {
  const all = [...claims.values()]
  return Object.keys(VERDICT_WORDS)
    .map((verdict) => ({ verdict, count: all.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
}
