import { HARTUNG_KNAPP_FROM } from '../../../evidence/pooling/estimate-random-effects.ts'
import { HETEROGENEITY_ESTIMATORS } from '../../../evidence/pooling/options.ts'
import type { HeterogeneityEstimator } from '../../../evidence/pooling/options.ts'
import { ESTIMATOR_WORDS } from '../../../format/moves.ts'
import { FilterGroup } from '../filters/FilterGroup.tsx'

interface Props {
  /** Undefined: ours, the first. */
  readonly chosen: HeterogeneityEstimator | undefined
  readonly onChoose: (estimator: HeterogeneityEstimator | undefined) => void
}

/** How studies are pooled: the estimator of the differences between them. */
export function EstimatorChoice({ chosen, onChoose }: Props) {
  return (
    <FilterGroup name="Pooled by" label="How studies are pooled">
      <select
        class="filters__select"
        aria-label="Estimator of the differences between studies"
        value={chosen ?? HETEROGENEITY_ESTIMATORS[0]}
        onChange={({ currentTarget: { value } }) =>
          onChoose(HETEROGENEITY_ESTIMATORS.slice(1).find((each) => each === value))
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
  )
}
