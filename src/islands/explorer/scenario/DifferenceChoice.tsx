import { useLayoutEffect, useState } from 'preact/hooks'
import type { Outcome } from '../../../evidence/model.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { FilterGroup } from '../filters/FilterGroup.tsx'

interface Props {
  readonly scale: NonNullable<Outcome['scale']>
  /** Other values in use. */
  readonly others: readonly number[]
  readonly chosen: number | undefined
  /** A value on its way is still being written. */
  readonly onChoose: (points: number | undefined, options?: { readonly passes: boolean }) => void
  /** The reader has written it. */
  readonly onRest: () => void
}

/** The smallest difference that people notice: the outcome's own, another in use, or the reader's. */
export function DifferenceChoice({ scale, others, chosen, onChoose, onRest }: Props) {
  const ours = scale.smallestImportantDifference
  const offered = [...(ours === undefined ? [] : [ours]), ...others]
  const isOwn = chosen !== undefined && !offered.includes(chosen)
  const [written, setWritten] = useState(isOwn ? String(chosen) : '')
  const most = scale.range ? scale.range[1] - scale.range[0] : 100
  const own = readPoints(written)
  const isBad = written !== '' && !(own > 0 && own <= most)

  const pass = (points: number | undefined) =>
    onChoose(points === ours ? undefined : points, { passes: true })
  // The way back, or one in the history, may choose another value than the one that is written.
  useLayoutEffect(() => {
    if (chosen !== (own === ours ? undefined : own)) setWritten(isOwn ? String(chosen) : '')
  }, [chosen])

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
            const points = readPoints(value)
            if (points > 0 && points <= most) pass(points)
            else if (value === '') pass(undefined)
          }}
          onBlur={onRest}
        />{' '}
        {scale.name} points
      </label>
      <span class="what-counts__fault" role="status">
        {isBad && `A number above 0, up to ${formatNumber(most)}.`}
      </span>
    </FilterGroup>
  )
}

const readPoints = (written: string) => Number(written.replace(',', '.'))
