import type { Library } from '../collections/queries.ts'
import {
  getBody,
  getContrasts,
  getLibrary,
  getOpeningForms,
  getOpeningQuestion,
} from '../collections/queries.ts'
import type { Contrast } from '../evidence/model.ts'
import { DATA_VERSION } from '../islands/explorer/data-version.ts'
import { packContrast } from '../islands/explorer/scenario/evidence.ts'
import type { Evidence, EvidenceOutcome } from '../islands/explorer/scenario/evidence.ts'
import { toFormFacts } from './_explorer-data.ts'

/** What most contrasts have in common. */
const USUAL: Partial<Contrast> = {
  designClass: 'randomised',
  isCrossover: false,
  comparison: 'placebo',
  blinding: 'double',
  isSelfRated: true,
  riskOfBias: 'some',
  industryFunding: 'unknown',
  role: 'primary',
  better: 'lower',
  direction: 'better',
}

/** All contrasts and judgements, as the browser rates them. */
export async function getExplorerEvidence(): Promise<Evidence> {
  const library = await getLibrary()
  const { primaryOutcome, condition } = library.site
  const rated = getOpeningForms(library)
  const usual = { ...USUAL, ...getOpeningQuestion(library) }
  return {
    version: DATA_VERSION,
    condition: condition.plainName,
    primaryOutcome,
    outcomes: [...library.outcomes.keys()].map((id) => describeOutcome(library, id)),
    populations: library.site.populations.map(({ id, name, people, isDefault }) => ({
      id,
      name,
      people,
      isDefault,
    })),
    forms: rated.map((form) => ({
      ...toFormFacts(form),
      inSentence: form.inSentence,
      isPlural: form.isPlural,
      judgements: (library.forms.get(form.id)?.judgements ?? []).map(
        ({ studies = [], ...judgement }) => ({ ...judgement, studies }),
      ),
    })),
    usual,
    contrasts: rated.flatMap(({ id }) =>
      getContrasts(library, { form: id }).map((contrast) => packContrast(contrast, usual)),
    ),
  }
}

function describeOutcome(library: Library, id: string): EvidenceOutcome {
  const entry = library.outcomes.get(id)
  const form = library.forms.keys().next().value
  if (!entry || form === undefined)
    throw new RangeError(`describeOutcome: no outcome or no form, received ${id}`)
  const population = library.site.defaultPopulation
  const scale = entry.scales.find((candidate) => candidate.id === entry.pooledScale)
  return {
    ...getBody(library, { form, outcome: id, population }).outcome,
    shortName: entry.shortName,
    phrase: entry.phrase,
    better: entry.better,
    differences: (scale?.smallestImportantDifference.alternatives ?? [])
      .filter(({ betweenGroups }) => betweenGroups)
      .map(({ value }) => value),
  }
}
