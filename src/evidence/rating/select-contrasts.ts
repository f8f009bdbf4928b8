import { estimateContrast } from '../effects/estimate-contrast.ts'
import { isOnScale } from '../effects/is-on-scale.ts'
import {
  EVIDENCE_BASES,
  type Contrast,
  type EvidenceBasis,
  type EvidenceBody,
  type LeftOutContrast,
} from '../model.ts'
import { explainExclusion, isBlindedComparison } from './apply-scenario.ts'
import type { Scenario } from './scenario.ts'

/** What sets a rating, what does not and why, and the studies that a record or a scenario leaves out. */
export interface Selection {
  /** Undefined where nothing counts. */
  readonly basis?: EvidenceBasis
  /** By year, then id. */
  readonly counted: readonly Contrast[]
  /** By id. */
  readonly leftOut: readonly LeftOutContrast[]
  readonly excludedStudies: ReadonlySet<string>
}

/** Kind of evidence that one contrast is. Rows of a controlled study that compare nothing are before and after only. */
function findBasis({ designClass, comparison }: Contrast): EvidenceBasis {
  if (comparison === 'head-to-head') return 'head-to-head'
  return comparison === 'none' ? 'uncontrolled' : designClass
}

function explainElsewhere(contrast: Contrast, body: EvidenceBody): string | undefined {
  if (contrast.form !== body.form.id) return 'About another form.'
  if (contrast.outcome !== body.outcome.id) return 'About another outcome.'
  if (contrast.population !== body.population.id)
    return 'In another group of people, which has a rating of its own.'
  return undefined
}

const MAIN_ROW_COUNTS = 'Another time or measure of a study whose main row counts.'

const WEAKER: Readonly<Record<EvidenceBasis, string>> = {
  randomised: 'Does not set the rating.',
  controlled: 'Not randomised, and a randomised trial sets the rating.',
  uncontrolled: 'No comparison group, and controlled studies set the rating.',
  'head-to-head':
    'Compared with a treatment that may itself work: shown under the rating, not counted in it.',
}

/**
 * Order in which rows of one trial are preferred: poolable on the outcome's scale, against placebo or sham, more
 * people, earlier, then by id. This site's reading; it makes the choice the same whatever the order of the files.
 */
function sortRows(
  contrasts: readonly Contrast[],
  scale: EvidenceBody['outcome']['scale'],
): readonly Contrast[] {
  const ranked = contrasts.map((contrast) => ({
    contrast,
    ranks: [
      isOnScale(contrast, scale) && estimateContrast(contrast).isPoolable ? 0 : 1,
      isBlindedComparison(contrast.comparison) ? 0 : 1,
      -(contrast.participants ?? 0),
      contrast.year,
    ],
  }))
  ranked.sort((a, b) => {
    const first = a.ranks.findIndex((value, i) => value !== b.ranks[i])
    return first < 0 ? compareIds(a.contrast, b.contrast) : a.ranks[first]! - b.ranks[first]!
  })
  return ranked.map(({ contrast }) => contrast)
}

const compareIds = (a: { id: string }, b: { id: string }) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/**
 * Which contrasts of a body set its rating, and why the others do not: rows of this form, outcome and population, kept by the
 * scenario, primary, of the best kind of evidence there is, one for each trial.
 */
export function selectContrasts(body: EvidenceBody, scenario: Scenario): Selection {
  const leftOut: LeftOutContrast[] = []
  const excludedStudies = new Set<string>()
  const candidates: Contrast[] = []
  for (const contrast of [...body.contrasts].sort(compareIds)) {
    const elsewhere = explainElsewhere(contrast, body)
    const exclusion = explainExclusion(contrast, scenario)
    if (exclusion) excludedStudies.add(contrast.study)
    if (elsewhere) leftOut.push({ contrast: contrast.id, because: elsewhere, isElsewhere: true })
    else if (exclusion) leftOut.push({ contrast: contrast.id, because: exclusion })
    else if (contrast.role !== 'primary')
      leftOut.push({ contrast: contrast.id, because: MAIN_ROW_COUNTS })
    else candidates.push(contrast)
  }
  for (const { study } of candidates) excludedStudies.delete(study)
  const basis = EVIDENCE_BASES.find((kind) => candidates.some((row) => findBasis(row) === kind))
  const best = new Map<string, Contrast>()
  for (const contrast of sortRows(candidates, body.outcome.scale)) {
    const kind = findBasis(contrast)
    const chosen = best.get(contrast.trial)
    if (kind !== basis) leftOut.push({ contrast: contrast.id, because: WEAKER[kind] })
    else if (chosen)
      leftOut.push({
        contrast: contrast.id,
        because: `Same trial as ${chosen.label}, which counts once.`,
      })
    else best.set(contrast.trial, contrast)
  }
  const counted = [...best.values()].sort((a, b) => a.year - b.year || compareIds(a, b))
  leftOut.sort((a, b) => compareIds({ id: a.contrast }, { id: b.contrast }))
  return { basis, counted, leftOut, excludedStudies }
}
