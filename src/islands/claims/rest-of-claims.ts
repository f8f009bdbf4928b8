import { fetchListed, leadTo } from '../long-list/other-pages.ts'
import type { ItemEntry } from './claim-groups.ts'

/** A claim of the list that stands on another page than the first. */
export interface ListedClaim {
  readonly id: string
  readonly claim: string
  readonly verdict: string
  readonly importance: string
  readonly subject: string
  readonly fair?: string
}

/** What the page calls a verdict, and what it says of a claim on which somebody's safety hangs. */
export interface ClaimWords {
  readonly verdicts: ReadonlyMap<string, string>
  readonly safety: string
}

const SAFETY = 'safety'

/**
 * The claims of the other pages, which are drawn when they are first asked for.
 *
 * @param pattern a claim of this page, whose look the others have as well
 * @throws {Error} where they cannot be fetched
 */
export async function fetchRestOfClaims(
  address: string,
  pattern: HTMLElement,
  words: ClaimWords,
): Promise<readonly ItemEntry[]> {
  const claims = await fetchListed<ListedClaim>(address)
  return claims.map((claim) => {
    let item: HTMLElement | undefined
    return {
      verdict: claim.verdict,
      about: claim.subject,
      matters: claim.importance,
      get item() {
        item ??= drawItem(claim, pattern, words)
        return item
      },
    }
  })
}

function drawItem(
  { id, claim, verdict, importance, fair }: ListedClaim,
  pattern: HTMLElement,
  { verdicts, safety }: ClaimWords,
): HTMLElement {
  const item = pattern.cloneNode(true) as HTMLElement
  for (const own of item.querySelectorAll('.claims__safety, .claims__fair')) own.remove()
  const [mark, link] = [item.querySelector('.claims__verdict'), item.querySelector('.claims__link')]
  if (mark) mark.textContent = verdicts.get(verdict) ?? verdict
  if (importance === SAFETY) mark?.after(drawPiece('claims__safety', safety))
  leadTo(link, id, claim)
  if (fair !== undefined) link?.after(drawPiece('claims__fair', `Fair: ${fair}`))
  return item
}

function drawPiece(className: string, text: string): HTMLElement {
  const piece = document.createElement('span')
  piece.className = className
  piece.textContent = text
  return piece
}
