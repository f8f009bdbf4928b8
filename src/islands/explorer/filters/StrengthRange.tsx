import { Fragment } from 'preact'
import type { Certainty } from '../../../evidence/model.ts'
import { CERTAINTY_WORDS } from '../../../format/words.ts'
import type { ExplorerForm } from '../form.ts'
import { isBetween, selectForms, STRENGTHS } from '../state/filter.ts'
import type { ChangeState, ExplorerState } from '../state/state.ts'

/** One end of the range: how it is named, and the strength that leaves it open. */
interface End {
  readonly end: 'min' | 'max'
  readonly id: string
  readonly name: string
  /** The whole of it, for who only listens, where the name is too short for that. */
  readonly label?: string
  readonly open: Certainty
}

const ENDS: readonly End[] = [
  { end: 'min', id: 'least-strength', name: 'Strength', open: 'none' },
  { end: 'max', id: 'most-strength', name: 'to', label: 'Strength at most', open: 'high' },
]

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly state: ExplorerState
  readonly onChange: ChangeState
}

/** Least and most strength, each level with the number of forms that it would show. */
export function StrengthRange({ forms, state, onChange }: Props) {
  const passing = selectForms(forms, state, 'strength')
  const { min, max } = state

  function choose({ end, open }: End, value: string) {
    const level = STRENGTHS.find((strength) => strength === value)
    onChange((now) => {
      const next = { ...now, [end]: level === open ? undefined : level }
      // Whoever asks for ends that have crossed means the one that was set last.
      const isEmpty = !isBetween(next.min ?? 'none', { max: next.max })
      return isEmpty ? { ...next, [end === 'min' ? 'max' : 'min']: level } : next
    })
  }

  return (
    <span class="filters__strength">
      {ENDS.map((each) => {
        const { end, id, name, label, open } = each
        return (
          <Fragment key={end}>
            <label class="filters__name" for={id}>
              {name}
            </label>
            <select
              id={id}
              class="filters__select"
              aria-label={label}
              value={state[end] ?? open}
              onChange={({ currentTarget: { value } }) => choose(each, value)}
            >
              {STRENGTHS.map((level) => {
                const range = { min, max, [end]: level }
                const count = passing.filter(({ certainty }) => isBetween(certainty, range)).length
                const word = level === 'none' && end === 'min' ? 'any' : CERTAINTY_WORDS[level].word
                return (
                  <option key={level} value={level}>
                    {`${word} (${count})`}
                  </option>
                )
              })}
            </select>
          </Fragment>
        )
      })}
    </span>
  )
}
