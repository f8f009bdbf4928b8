import { useEffect, useMemo, useState } from 'preact/hooks'
import { HARTUNG_KNAPP_FROM } from '../../../evidence/pooling/estimate-random-effects.ts'
import { HETEROGENEITY_ESTIMATORS } from '../../../evidence/pooling/options.ts'
import { capitalise } from '../../../format/capitalise.ts'
import { ESTIMATOR_WORDS, PRESET_WORDS } from '../../../format/moves.ts'
import { Chip } from '../filters/Chip.tsx'
import { FilterGroup } from '../filters/FilterGroup.tsx'
import { switchValue } from '../state/filter.ts'
import { PRESETS, toggle } from '../state/state.ts'
import type { ChangeScenario, ScenarioState } from '../state/state.ts'
import type { ExplorerForm } from '../form.ts'
import { DifferenceChoice } from './DifferenceChoice.tsx'
import type { Engine } from './engine.ts'
import { summariseStudies } from './listed-studies.ts'
import { prepare } from './prepare.ts'
import type { Question } from './question.ts'
import { StudySwitches } from './StudySwitches.tsx'
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
  const lost = useMemo(
    () =>
      new Map(
        PRESETS.map((preset) => [
          preset,
          studies.filter(({ presets }) => presets.includes(preset)).length,
        ]),
      ),
    [studies],
  )
  const years = useMemo(() => studies.map(({ year }) => year), [studies])
  const set = (changes: Partial<ScenarioState>, options?: { readonly passes?: boolean }) =>
    onChange((now) => ({ ...now, ...changes }), options)
  const rest = () => onChange((now) => now)
  const entry = engine.evidence.outcomes.find(({ id }) => id === outcome)
  const groups = engine.evidence.populations
  const group = groups.find(({ id }) => id === population)
  const usual = groups.find(({ isDefault }) => isDefault)
  const others = groups.filter(({ isDefault }) => !isDefault).map(({ name }) => name)

  return (
    <section
      class="what-counts"
      aria-labelledby="what-counts-title"
      data-prepared={prepared === key}
    >
      <h2 id="what-counts-title" class="what-counts__title" tabIndex={-1}>
        What counts
      </h2>
      <FilterGroup name="Studies" label="Which studies count">
        {PRESETS.map((preset) => {
          const count = lost.get(preset) ?? 0
          return (
            <Chip
              key={preset}
              isOn={scenario.presets.includes(preset)}
              count={count === 0 ? 0 : `−${count}`}
              onToggle={() =>
                onChange(({ presets, ...now }) => ({
                  ...now,
                  presets: switchValue(presets, { value: preset, values: PRESETS }),
                }))
              }
            >
              {PRESET_WORDS[preset].switch}
            </Chip>
          )
        })}
      </FilterGroup>
      <FilterGroup name="In whom" label="Whose studies count">
        {isDefaultGroup ? (
          <span class="what-counts__words">
            {`${capitalise(usual?.name ?? '')} only. Rated apart and never mixed in: ${others.join(', ')}.`}
          </span>
        ) : (
          <>
            <span class="what-counts__words">{`Only ${group?.name ?? ''}, never mixed with others.`}</span>
            <button
              type="button"
              class="filters__clear link-button"
              data-next="#what-counts-title"
              onClick={onDefaultGroup}
            >
              {`Back to ${usual?.name ?? ''}`}
            </button>
          </>
        )}
      </FilterGroup>
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
      <FilterGroup name="Pooled by" label="How studies are pooled">
        <select
          class="filters__select"
          aria-label="Estimator of the differences between studies"
          value={scenario.tau2 ?? HETEROGENEITY_ESTIMATORS[0]}
          onChange={({ currentTarget: { value } }) =>
            set({ tau2: HETEROGENEITY_ESTIMATORS.slice(1).find((each) => each === value) })
          }
        >
          {HETEROGENEITY_ESTIMATORS.map((estimator) => (
            <option key={estimator} value={estimator}>
              {ESTIMATOR_WORDS[estimator]}
            </option>
          ))}
        </select>
        <span class="what-counts__words">
          {`95% intervals by Hartung and Knapp, never narrower than the plain one, from ${HARTUNG_KNAPP_FROM} trials on`}
        </span>
      </FilterGroup>
      <StudySwitches
        studies={studies}
        off={scenario.off}
        onSwitch={(study) =>
          onChange(({ off, ...now }) => ({ ...now, off: toggle(off, study).toSorted() }))
        }
      />
    </section>
  )
}
