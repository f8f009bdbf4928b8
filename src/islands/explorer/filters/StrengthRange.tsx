import type { Certainty } from '../../../evidence/model.ts'
import { CERTAINTY_WORDS } from '../../../format/words.ts'
import type { ExplorerForm } from '../form.ts'
import { isBetween, selectForms, STRENGTHS } from '../state/filter.ts'
import type { ChangeState, ExplorerState } from '../state/state.ts'

type End = 'min' | 'max'

/** Strengths that leave an end open. */
const OPEN: Readonly<Record<End, Certainty>> = { min: 'none', max: 'high' }

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly state: ExplorerState
  readonly onChange: ChangeState
}

/** Least and most strength, each level with the number of forms that it would show. */
export function StrengthRange({ forms, state, onChange }: Props) {
  const passing = selectForms(forms, state, 'strength')

  function choose(end: End, value: string) {
    const level = STRENGTHS.find((strength) => strength === value)
    onChange((now) => {
      const next = { ...now, [end]: level === OPEN[end] ? undefined : level }
      // Whoever asks for ends that have crossed means the one that was set last.
      const isEmpty = !isBetween(next.min ?? 'none', { max: next.max })
      return isEmpty ? { ...next, [end === 'min' ? 'max' : 'min']: level } : next
    })
  }
  const drawEnd = (end: End, id: string, label?: string) => (
    <select
      id={id}
      class="filters__select"
      aria-label={label}
      value={state[end] ?? OPEN[end]}
      onChange={({ currentTarget: { value } }) => choose(end, value)}
    >
      {STRENGTHS.map((level) => {
        const range = { min: state.min, max: state.max, [end]: level }
        const count = passing.filter(({ certainty }) => isBetween(certainty, range)).length
        const word = level === 'none' && end === 'min' ? 'any' : CERTAINTY_WORDS[level].word
        return (
          <option key={level} value={level}>
            {`${word} (${count})`}
          </option>
        )
      })}
    </select>
  )

  return (
    <span class="filters__strength">
      <label class="filters__name" for="least-strength">
        Strength
      </label>
      {drawEnd('min', 'least-strength')}
      <label class="filters__name" for="most-strength">
        to
      </label>
      {drawEnd('max', 'most-strength', 'Strength at most')}
    </span>
  )
}
