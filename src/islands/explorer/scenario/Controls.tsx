import { AfterPaint } from '../AfterPaint.tsx'
import type { ChangeScenario, ChangeState, ExplorerState } from '../state/state.ts'
import { OUR_RATING } from '../state/state.ts'
import type { ExplorerForm } from '../form.ts'
import type { Engine } from './engine.ts'
import type { Move } from './moves.ts'
import type { Question } from './question.ts'
import { ScenarioNote } from './ScenarioNote.tsx'
import { WhatCounts } from './WhatCounts.tsx'

interface Props {
  readonly engine: Engine
  readonly question: Question
  readonly state: ExplorerState
  /** The reader opened what counts; otherwise only what it changes is told. */
  readonly isOpen: boolean
  readonly moves: readonly Move[]
  /** The forms that are shown, by our rating. */
  readonly settled: readonly ExplorerForm[]
  readonly onChange: ChangeState
}

/** What counts, and what the reader's choice of it changes. */
export function Controls({ engine, question, state, isOpen, moves, settled, onChange }: Props) {
  const set: ChangeScenario = (edit, options) =>
    onChange((now) => {
      const scenario = edit(now.scenario)
      return scenario === now.scenario ? now : { ...now, scenario }
    }, options)
  return (
    <div class="explorer__controls">
      <AfterPaint
        urgent={isOpen}
        draw={() => (
          <>
            {isOpen && (
              <WhatCounts
                engine={engine}
                question={question}
                settled={settled}
                withReferences={state.withReferences}
                isDefaultGroup={state.who === undefined}
                onChange={set}
                onDefaultGroup={() => onChange((now) => ({ ...now, who: undefined }))}
              />
            )}
            <ScenarioNote
              engine={engine}
              question={question}
              moves={moves}
              count={settled.length}
              onBack={() => set(() => OUR_RATING)}
            />
          </>
        )}
      />
    </div>
  )
}
