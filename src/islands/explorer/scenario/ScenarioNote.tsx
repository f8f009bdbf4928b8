import { useEffect, useState } from 'preact/hooks'
import {
  countMoves,
  describeEnds,
  describeFundingLimit,
  describeScenario,
} from '../../../format/moves.ts'
import { afterPaint } from '../after-paint.ts'
import { isOurRating } from '../state/state.ts'
import type { Engine } from './engine.ts'
import type { Move } from './moves.ts'
import type { Question } from './question.ts'
import { countUnknownFunding } from './unknown-funding.ts'

/** Moves that are told in full; more stand behind a click. */
export const TOLD = 4

interface Props {
  readonly engine: Engine
  readonly question: Question
  readonly moves: readonly Move[]
  readonly count: number
  readonly onBack: () => void
}

/**
 * What the reader changed, what it moved and why, and the way back. What speaks stands there empty
 * first: browsers often pass over words that come together with their status.
 */
export function ScenarioNote({ engine, question, moves, count, onBack }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [isHeard, setIsHeard] = useState(false)
  useEffect(() => afterPaint(() => setIsHeard(true)), [])
  const isTold = isHeard && !isOurRating(question.scenario)
  const describe = () =>
    describeScenario({
      ...question.scenario,
      off: question.scenario.off.map((study) => engine.nameStudy(study) ?? study),
    })
  const tell = (move: Move) => <Told key={move.form.id} {...{ engine, question, move }} />
  return (
    <section {...(isTold && { class: 'scenario-note', 'aria-label': 'What your choice changes' })}>
      <p class="scenario-note__head">
        <span role="status">
          {isTold && (
            <>
              {describe()}: <b>{countMoves({ moved: moves.length, all: count })}</b>.
            </>
          )}
        </span>{' '}
        {isTold && (
          <button
            type="button"
            class="filters__clear link-button"
            data-next="#open-what-counts"
            onClick={onBack}
          >
            Back to our rating
          </button>
        )}
      </p>
      <ul class="scenario-note__moves" aria-live="polite">
        {isTold && moves.slice(0, TOLD).map(tell)}
      </ul>
      {isTold && moves.length > TOLD && (
        <details open={isOpen} onToggle={({ currentTarget: { open } }) => setIsOpen(open)}>
          <summary>{`${moves.length - TOLD} more`}</summary>
          {/* Each reason is a rating of its own: worked out when it is asked for. */}
          {isOpen && <ul class="scenario-note__moves">{moves.slice(TOLD).map(tell)}</ul>}
        </details>
      )}
      {isTold && question.scenario.presets.includes('no-industry') && (
        <p class="scenario-note__limit">
          {describeFundingLimit(countUnknownFunding(engine.listContrasts(question)))}
        </p>
      )}
    </section>
  )
}

interface ToldProps {
  readonly engine: Engine
  readonly question: Question
  readonly move: Move
}

function Told({ engine, question, move: { form, before } }: ToldProps) {
  const [from, to] = describeEnds(before, form)
  return (
    <li>
      <b>{form.name}</b>: {from} <span aria-hidden="true">→</span>
      <span class="visually-hidden">to</span> {to}
      <span class="scenario-note__why">, {engine.explainMove(form.id, question)}</span>
    </li>
  )
}
