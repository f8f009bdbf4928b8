import { useState } from 'preact/hooks'
import type { Outcome } from '../../../evidence/model.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { FilterGroup } from '../filters/FilterGroup.tsx'

interface Props {
  readonly scale: NonNullable<Outcome['scale']>
  /** Other values in use. */
  readonly others: readonly number[]
  readonly chosen: number | undefined
  readonly onChoose: (points: number | undefined) => void
}

/** The smallest difference that people notice: the outcome's own, another in use, or the reader's. */
export function DifferenceChoice({ scale, others, chosen, onChoose }: Props) {
  const ours = scale.smallestImportantDifference
  const offered = [...(ours === undefined ? [] : [ours]), ...others]
  const isOwn = chosen !== undefined && !offered.includes(chosen)
  const [written, setWritten] = useState(isOwn ? String(chosen) : '')
  const most = scale.range ? scale.range[1] - scale.range[0] : 100
  const own = Number(written.replace(',', '.'))
  const isBad = written !== '' && !(own > 0 && own <= most)

  return (
    <FilterGroup
      name="People notice"
      label={`Smallest difference that matters, in points of the ${scale.name}`}
    >
      {offered.map((points) => (
        <button
          key={points}
          type="button"
          class="chip"
          aria-pressed={chosen === undefined ? points === ours : points === chosen}
          onClick={() => {
            setWritten('')
            onChoose(points === ours ? undefined : points)
          }}
        >
          {formatNumber(points)}
        </button>
      ))}
      <label class="what-counts__own">
        or{' '}
        <input
          class="what-counts__points"
          type="text"
          inputMode="decimal"
          maxLength={5}
          aria-label={`own value in points of the ${scale.name}`}
          aria-invalid={isBad}
          value={written}
          onInput={({ currentTarget: { value } }) => {
            setWritten(value)
            const points = Number(value.replace(',', '.'))
            if (points > 0 && points <= most) onChoose(points === ours ? undefined : points)
            else if (value === '') onChoose(undefined)
          }}
        />{' '}
        {scale.name} points
      </label>
      {isBad && (
        <span class="what-counts__fault" role="status">
          A number above 0, up to {formatNumber(most)}.
        </span>
      )}
    </FilterGroup>
  )
}
