import { capitalise } from '../../../format/capitalise.ts'
import { FilterGroup } from '../filters/FilterGroup.tsx'
import type { Evidence } from './evidence.ts'

interface Props {
  readonly groups: Evidence['populations']
  readonly chosen: string
  readonly isDefault: boolean
  readonly onDefault: () => void
}

/** In whom the studies that count were done: groups are never mixed. */
export function GroupWords({ groups, chosen, isDefault, onDefault }: Props) {
  const usual = groups.find((group) => group.isDefault)?.name ?? ''
  const others = groups.filter((group) => !group.isDefault).map(({ name }) => name)
  return (
    <FilterGroup name="In whom" label="Whose studies count">
      {isDefault ? (
        <span class="what-counts__words">
          {`${capitalise(usual)} only. Rated apart and never mixed in: ${others.join(', ')}.`}
        </span>
      ) : (
        <>
          <span class="what-counts__words">
            {`Only ${groups.find(({ id }) => id === chosen)?.name ?? ''}, never mixed with others.`}
          </span>
          <button
            type="button"
            class="filters__clear link-button"
            data-next="#what-counts-title"
            onClick={onDefault}
          >
            {`Back to ${usual}`}
          </button>
        </>
      )}
    </FilterGroup>
  )
}
