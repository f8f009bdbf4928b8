import { useState } from 'preact/hooks'
import { formatQuantity } from '../../../format/numbers.ts'
import type { DetailTrial } from './form-detail.ts'

interface Props {
  readonly trials: readonly DetailTrial[]
  readonly off: readonly string[]
  readonly onSwitch: (study: string) => void
}

/** Every trial behind a rating with a switch: take one away and see what holds. */
export function TrialSwitches({ trials, off, onSwitch }: Props) {
  const [isOpen, setIsOpen] = useState(trials.some(({ study }) => off.includes(study)))
  return (
    <details
      class="switches"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => setIsOpen(open)}
    >
      <summary>Switch a trial off and see what holds</summary>
      {trials.map(({ study, label, participants, because }) => {
        const isOff = off.includes(study)
        return (
          <label key={study} class="switches__one">
            <input
              type="checkbox"
              checked={because === undefined && !isOff}
              disabled={because !== undefined && !isOff}
              onChange={() => onSwitch(study)}
            />
            <span>
              {label}{' '}
              <span class="switches__note">
                {because !== undefined && !isOff
                  ? because
                  : participants === undefined
                    ? 'size of the groups not known'
                    : formatQuantity(participants, 'person', 'people')}
              </span>
            </span>
          </label>
        )
      })}
    </details>
  )
}
