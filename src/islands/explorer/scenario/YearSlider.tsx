import { useMemo } from 'preact/hooks'
import { FilterGroup } from '../filters/FilterGroup.tsx'

interface Props {
  /** Year of each study that bears on the question. */
  readonly years: readonly number[]
  readonly until: number | undefined
  readonly onChange: (until: number | undefined) => void
  /** The reader lets go. */
  readonly onRest: () => void
}

/** The evidence as it stood at the end of a year. At the last year everything counts. */
export function YearSlider({ years, until, onChange, onRest }: Props) {
  const known = useMemo(() => years.filter((year) => year > 0).sort((a, b) => a - b), [years])
  if (known.length === 0) return null
  const [first = 0, last = 0] = [known[0], known.at(-1)]
  const year = Math.min(Math.max(until ?? last, first), last)
  const counted = known.filter((each) => each <= year).length
  const read = (value: string) => (Number(value) >= last ? undefined : Number(value))
  const words = `${year}: ${counted} of ${known.length} studies`
  return (
    <FilterGroup name="Published" label="Published up to a year">
      <label class="visually-hidden" for="until-year">
        Published up to
      </label>
      <span class="what-counts__end">{first}</span>
      <input
        id="until-year"
        class="what-counts__years"
        type="range"
        min={first}
        max={last}
        value={year}
        aria-valuetext={words}
        onInput={({ currentTarget: { value } }) => onChange(read(value))}
        onPointerUp={onRest}
        onBlur={onRest}
      />
      <output for="until-year" aria-live="off">
        {until === undefined ? (
          'all years'
        ) : (
          <>
            <b>as it stood in {year}</b> · {counted} of {known.length}
          </>
        )}
      </output>
    </FilterGroup>
  )
}
