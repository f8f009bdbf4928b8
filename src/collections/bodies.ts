import type { Contrast, EvidenceBody, Outcome } from '../evidence/model.ts'
import type { Library, OutcomeEntry } from './library.ts'
import { buildStudyLabels } from './study-label.ts'
import { toContrasts } from './to-contrasts.ts'

// A library never changes once it is built, and every page asks for its contrasts.
const contrastsOf = new WeakMap<Library, ReadonlyMap<string, readonly Contrast[]>>()

/** What studies found about a form, in the order of study ids. */
export function getContrasts(
  library: Library,
  {
    form,
    outcome,
    population,
  }: { readonly form: string; readonly outcome?: string; readonly population?: string },
): readonly Contrast[] {
  return (groupContrasts(library).get(form) ?? []).filter(
    (contrast) =>
      (outcome === undefined || contrast.outcome === outcome) &&
      (population === undefined || contrast.population === population),
  )
}

/**
 * Form x outcome x population with all that bears on it.
 *
 * @throws RangeError for an id that the library does not know
 */
export function getBody(
  library: Library,
  {
    form,
    outcome,
    population,
  }: { readonly form: string; readonly outcome: string; readonly population: string },
): EvidenceBody {
  const formEntry = library.forms.get(form)
  const outcomeEntry = library.outcomes.get(outcome)
  const populationEntry = library.populations.get(population)
  if (!formEntry || !outcomeEntry || !populationEntry) {
    throw new RangeError(
      `getBody: unknown form, outcome or population, received ${form}, ${outcome}, ${population}`,
    )
  }
  return {
    form: { id: form, name: formEntry.name },
    outcome: toOutcome(outcomeEntry),
    population: {
      id: population,
      name: populationEntry.name,
      isDefault: populationEntry.isDefault,
    },
    contrasts: getContrasts(library, { form, outcome, population }),
    judgements: (formEntry.judgements ?? [])
      .filter((judgement) => judgement.outcome === outcome && judgement.population === population)
      .map(({ domain, change, because, studies = [] }) => ({ domain, change, because, studies })),
  }
}

/** Populations beside the default one in which somebody tested the form, with the outcomes they looked at. */
export function getStrata(
  library: Library,
  form: string,
): readonly { readonly population: string; readonly outcomes: readonly string[] }[] {
  return [...library.populations.values()]
    .filter(({ isDefault }) => !isDefault)
    .map(({ id }) => {
      const measured = new Set(
        getContrasts(library, { form, population: id }).map(({ outcome }) => outcome),
      )
      return {
        population: id,
        outcomes: [...library.outcomes.keys()].filter((outcome) => measured.has(outcome)),
      }
    })
    .filter(({ outcomes }) => outcomes.length > 0)
}

function groupContrasts(library: Library): ReadonlyMap<string, readonly Contrast[]> {
  const known = contrastsOf.get(library)
  if (known) return known
  const labels = buildStudyLabels(library.studies.values())
  const all = [...library.studies.values()].flatMap((study) =>
    toContrasts(study, { label: labels.get(study.id) ?? study.id, outcomes: library.outcomes }),
  )
  const groups = Map.groupBy(all, ({ form }) => form)
  contrastsOf.set(library, groups)
  return groups
}

function toOutcome({ id, name, pooledScale, scales }: OutcomeEntry): Outcome {
  const scale = scales.find((candidate) => candidate.id === pooledScale)
  if (!scale) return { id, name }
  return {
    id,
    name,
    scale: {
      id: scale.id,
      name: scale.shortName,
      better: scale.better,
      range: scale.range,
      smallestImportantDifference: scale.smallestImportantDifference.value,
      standardDeviation: scale.changeSd?.value ?? scale.baselineSd?.value,
    },
  }
}
