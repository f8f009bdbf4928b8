import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ChangeScenario, ScenarioState } from '../state/state.ts'
import type { ExplorerForm } from '../form.ts'
import { DifferenceChoice } from './DifferenceChoice.tsx'
import type { Engine } from './engine.ts'
import { EstimatorChoice } from './EstimatorChoice.tsx'
import { GroupWords } from './GroupWords.tsx'
import { summariseStudies } from './listed-studies.ts'
import { prepare } from './prepare.ts'
import { PresetSwitches } from './PresetSwitches.tsx'
import type { Question } from './question.ts'
import { StudySwitches } from './StudySwitches.tsx'
import { switchStudy } from './switch-study.ts'
import { YearSlider } from './YearSlider.tsx'

interface Props {
  readonly engine: Engine
  readonly question: Question
  /** The forms that are shown, by our rating. */
  readonly settled: readonly ExplorerForm[]
  readonly withReferences: boolean
  readonly isDefaultGroup: boolean
  readonly onChange: ChangeScenario
  readonly onDefaultGroup: () => void
}

/** Everything a reader may change of what counts (METHOD 7). */
export function WhatCounts(props: Props) {
  const { engine, question, settled, withReferences, isDefaultGroup } = props
  const { onChange, onDefaultGroup } = props
  const { scenario, outcome, population } = question
  const studies = useMemo(
    () => summariseStudies(engine.listContrasts(question)),
    [engine, outcome, population],
  )
  const [prepared, setPrepared] = useState<string>()
  const key = JSON.stringify(question)
  // While the reader reads the switches, the answers are made ready.
  useEffect(
    () => prepare(engine, { question, settled, withReferences, onDone: () => setPrepared(key) }),
    [engine, key, withReferences],
  )
  const years = useMemo(() => studies.map(({ year }) => year), [studies])
  const set = (changes: Partial<ScenarioState>, options?: { readonly passes?: boolean }) =>
    onChange((now) => ({ ...now, ...changes }), options)
  const rest = () => onChange((now) => now)
  const entry = engine.evidence.outcomes.find(({ id }) => id === outcome)

  return (
    <section
      class="what-counts"
      aria-labelledby="what-counts-title"
      data-prepared={prepared === key}
    >
      <h2 id="what-counts-title" class="what-counts__title" tabIndex={-1}>
        What counts
      </h2>
      <PresetSwitches
        studies={studies}
        chosen={scenario.presets}
        onSwitch={(edit) => onChange((now) => ({ ...now, presets: edit(now.presets) }))}
      />
      <GroupWords
        groups={engine.evidence.populations}
        chosen={population}
        isDefault={isDefaultGroup}
        onDefault={onDefaultGroup}
      />
      <YearSlider
        years={years}
        until={scenario.until}
        onChange={(until) => set({ until }, { passes: true })}
        onRest={rest}
      />
      {entry?.scale && (
        <DifferenceChoice
          key={outcome}
          scale={entry.scale}
          others={entry.differences}
          chosen={scenario.sid}
          onChoose={(sid, options) => set({ sid }, options)}
          onRest={rest}
        />
      )}
      <EstimatorChoice chosen={scenario.tau2} onChoose={(tau2) => set({ tau2 })} />
      <StudySwitches
        studies={studies}
        off={scenario.off}
        onSwitch={(study) => onChange((now) => switchStudy(now, study))}
      />
    </section>
  )
}
