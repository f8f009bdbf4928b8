import { useMemo, useRef, useState } from 'preact/hooks'
import { formatQuantity } from '../../../format/numbers.ts'
import type { ListedStudy } from './listed-studies.ts'

/** More would be no list to choose from. */
const MOST_LISTED = 60

interface Props {
  readonly studies: readonly ListedStudy[]
  readonly off: readonly string[]
  readonly onSwitch: (study: string) => void
}

/** Every study that bears on the question, to be switched off one by one. */
export function StudySwitches({ studies, off, onSwitch }: Props) {
  const [isOpen, setIsOpen] = useState(off.length > 0)
  const [wanted, setWanted] = useState('')
  const matching = useMemo(() => {
    const words = wanted.toLowerCase().split(' ')
    return studies.filter(({ label }) => {
      const name = label.toLowerCase()
      return words.every((word) => name.includes(word))
    })
  }, [studies, wanted])
  const near = useMemo(() => new Set(matching.slice(0, MOST_LISTED)), [matching])
  // What was switched stays at its place, whatever is looked for: the keyboard may stand on it.
  const kept = useRef(new Set<string>())
  for (const id of off) kept.current.add(id)
  const listed = studies.filter((study) => near.has(study) || kept.current.has(study.id))

  return (
    <details
      class="switches"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        {`Single studies (${studies.length})`}
        {off.length > 0 && `, ${off.length} switched off`}
      </summary>
      {isOpen && (
        <>
          <p class="switches__find">
            <label>
              Find{' '}
              <input
                class="what-counts__find"
                type="search"
                placeholder="author or year"
                value={wanted}
                onInput={({ currentTarget: { value } }) => setWanted(value)}
              />
            </label>{' '}
            <span role="status">
              {formatQuantity(matching.length, 'study', 'studies')}
              {matching.length > MOST_LISTED && `, the first ${MOST_LISTED} are listed`}
            </span>
          </p>
          <div class="switches__list">
            {listed.map(({ id, label }) => (
              <label key={id} class="switches__one">
                <input type="checkbox" checked={!off.includes(id)} onChange={() => onSwitch(id)} />
                {label}
              </label>
            ))}
          </div>
        </>
      )}
    </details>
  )
}
