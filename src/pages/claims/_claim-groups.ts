import { sortByImportance } from '../../collections/queries.ts'
import type { Claim, Library } from '../../collections/queries.ts'
import { IMPORTANCE_WORDS, VERDICT_WORDS } from '../../format/content-words.ts'

export interface ClaimGroup {
  readonly id: string
  readonly name: string
  readonly claims: readonly Claim[]
}

/** Claims under their subjects in the order of the site, what matters for safety first. */
export function groupClaims({ claims, site }: Library): ClaimGroup[] {
  const groups = Map.groupBy(claims.values(), ({ subject }) => subject)
  return site.claimSubjects
    .map(({ id, name }) => ({ id, name, claims: sortByImportance(groups.get(id) ?? []) }))
    .filter((group) => group.claims.length > 0)
}

export interface VerdictCount {
  readonly verdict: string
  readonly count: number
  /** Of these, claims on which somebody's safety hangs. */
  readonly safety: number
}

/** How many claims came to each verdict, best verdict first. */
export function countVerdicts(claims: Library['claims']): readonly VerdictCount[] {
  const all = [...claims.values()]
  return Object.keys(VERDICT_WORDS)
    .map((verdict) => {
      const members = all.filter((claim) => claim.verdict === verdict)
      return {
        verdict,
        count: members.length,
        safety: members.filter(({ importance }) => importance === 'safety').length,
      }
    })
    .filter(({ count }) => count > 0)
}

/** What claims may matter for, and how many matter for each. */
export function countImportances(
  claims: Library['claims'],
): readonly { readonly id: string; readonly name: string; readonly count: number }[] {
  const all = [...claims.values()]
  return Object.entries(IMPORTANCE_WORDS).map(([id, name]) => ({
    id,
    name,
    count: all.filter(({ importance }) => importance === id).length,
  }))
}

/** What the verdicts add up to, in one sentence. */
export function tellVerdicts(counts: readonly VerdictCount[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const countOf = (verdict: string) => counts.find((entry) => entry.verdict === verdict)?.count ?? 0
  const good = countOf('supported')
  const mostly = countOf('mostly-supported')
  const hold = good === 1 ? 'holds as it stands' : 'hold as they stand'
  const rest = total - good - mostly
  return `Of ${total} claims, ${good} ${hold} and ${mostly} mostly ${mostly === 1 ? 'does' : 'do'}; the other ${rest} ${rest === 1 ? 'does' : 'do'} not.`
}

/** Other claims that a reader of this one may want: on the same subject, those that share most studies first. */
export function findRelatedClaims(library: Library, claim: Claim, most: number): readonly Claim[] {
  const own = new Set(claim.studies)
  const countShared = ({ studies }: Claim) => studies.filter((study) => own.has(study)).length
  return [...library.claims.values()]
    .filter(({ id }) => id !== claim.id)
    .map((other) => ({
      other,
      nearness: countShared(other) + (other.subject === claim.subject ? 1 : 0),
    }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || a.other.id.localeCompare(b.other.id))
    .slice(0, most)
    .map(({ other }) => other)
}
