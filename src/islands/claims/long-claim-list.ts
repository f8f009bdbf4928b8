import { createLongList } from '../long-list/long-list.ts'
import type { LongListParts } from '../long-list/long-list.ts'
import { readItems } from './claim-groups.ts'
import { startClaimList } from './claim-list.ts'
import type { ClaimListParts } from './claim-list.ts'
import { fetchRestOfClaims } from './rest-of-claims.ts'

/** A list of which one page stands here, with a section for each subject. `rest` says where the others are. */
export function startLongClaimList(
  parts: ClaimListParts,
  foot: LongListParts,
  { rest = '', total }: DOMStringMap,
): void {
  const { groups, selects } = parts
  const first = readItems(groups)
  const listNames = ({ options }: HTMLSelectElement) =>
    new Map([...options].map(({ value, dataset }) => [value, dataset['name'] ?? value]))
  const list = createLongList(first, {
    parts: foot,
    total: Number(total),
    noun: 'claims',
    fetchOthers: async () => {
      const [pattern] = first
      return pattern
        ? fetchRestOfClaims(rest, pattern.item, {
            verdicts: listNames(selects.verdict),
            safety: listNames(selects.matters).get('safety') ?? '',
          })
        : []
    },
    focus: (place) => {
      const shown = groups.flatMap((group) => [
        ...group.querySelectorAll<HTMLElement>('[data-verdict]:not([hidden]) a'),
      ])
      shown[place]?.focus()
    },
  })
  startClaimList(parts, list)
}
