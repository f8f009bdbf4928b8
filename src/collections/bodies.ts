import type { Contrast, EvidenceBody, Outcome } from '../evidence/model.ts'
import type { Library, OutcomeEntry } from './library.ts'
import { oncePerLibrary } from './once-per-library.ts'
import { getStudyLabels } from './study-label.ts'
import { toContrasts } from './to-contrasts.ts'

const listContrasts = oncePerLibrary((library): readonly Contrast[] => {
  const labels = getStudyLabels(library)
  return [...library.studies.values()].flatMap((study) =>
    toContrasts(study, { label: labels.get(study.id) ?? study.id, outcomes: library.outcomes }),
  )
})
const groupByForm = oncePerLibrary((library) =>
  Map.groupBy(listContrasts(library), ({ form }) => form),
)
const groupByStudy = oncePerLibrary((library) =>
  Map.groupBy(listContrasts(library), ({ study }) => study),
)

/** What studies found about a form, in the order of study ids. */
export function getContrasts(
  library: Library,
  {
    form,
    outcome,
    population,
  }: { readonly form: string; readonly outcome?: string; readonly population?: string },
): readonly Contrast[] {
  return (groupByForm(library).get(form) ?? []).filter(
    (contrast) =>
      (outcome === undefined || contrast.outcome === outcome) &&
      (population === undefined || contrast.population === population),
  )
}

/** What one study found about forms of this site, in the order of its rows. */
export function getContrastsOfStudy(library: Library, study: string): readonly Contrast[] {
  return groupByStudy(library).get(study) ?? []
}

/** Outcomes that forms of this site are rated for. */
export const getRatedOutcomes = oncePerLibrary(
  (library): ReadonlySet<string> => new Set(listContrasts(library).map(({ outcome }) => outcome)),
)

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
