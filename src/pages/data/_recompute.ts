import { getPublishedBodies } from '../../collections/published/bodies.ts'
import type { PublishedBody } from '../../collections/published/bodies.ts'
import type { Library } from '../../collections/queries.ts'
import { CERTAINTY_LEVELS, poolRandomEffects } from '../../evidence/index.ts'
import type { Interval } from '../../evidence/index.ts'
import { buildAddress } from './_published-files.ts'

/** One of our pooled effects, to hold another program's result against. */
export interface Pool {
  readonly id: string
  readonly name: string
  readonly question: string
  readonly trials: number
  /** By restricted maximum likelihood, as the ratings use it. */
  readonly estimate: number
  readonly interval: Interval
  readonly tau2: number
  /** The value of metafor's `test` that makes the same interval. */
  readonly test: 'adhoc' | 'z'
  /** By the method of DerSimonian and Laird. */
  readonly byDersimonianLaird: { readonly estimate: number; readonly interval: Interval }
}

/** Every effect that was pooled from two trials or more, in the order of the ratings. */
export function listPools(library: Library): Pool[] {
  return getPublishedBodies(library).flatMap(({ id, body, rated }): Pool[] => {
    const { effect } = rated.rating
    if (!effect || effect.k < 2) return []
    const other = poolRandomEffects(effect.weights, {
      heterogeneity: 'dersimonian-laird',
      interval: effect.intervalMethod,
    })
    if (!other) return []
    return [
      {
        id,
        name: rated.name,
        question: `${body.outcome.name}, ${body.population.name}`,
        trials: effect.k,
        estimate: effect.estimate,
        interval: effect.interval,
        tau2: effect.tau2 ?? 0,
        test: effect.intervalMethod === 'wald' ? 'z' : 'adhoc',
        byDersimonianLaird: { estimate: other.estimate, interval: other.interval },
      },
    ]
  })
}

/** The body that the recipes take as their example: the surest of the opening question, then the one with most trials. */
export function chooseExample(library: Library): PublishedBody | undefined {
  const { primaryOutcome, defaultPopulation } = library.site
  return getPublishedBodies(library)
    .filter(
      ({ body, rated: { isReference, rating } }) =>
        !isReference &&
        body.outcome.id === primaryOutcome &&
        body.population.id === defaultPopulation &&
        (rating.effect?.k ?? 0) >= 3,
    )
    .sort(
      ({ rated: { rating: a } }, { rated: { rating: b } }) =>
        CERTAINTY_LEVELS.indexOf(a.certainty) - CERTAINTY_LEVELS.indexOf(b.certainty) ||
        (b.effect?.k ?? 0) - (a.effect?.k ?? 0),
    )[0]
}

/** Three lines that rebuild the forest plot of a body, in R. */
export function writeRecipe({ body }: PublishedBody, origin: URL | undefined): string {
  const address = buildAddress('/data/v1/effects.csv', origin)
  return [
    'library(metafor)',
    `trials <- subset(read.csv("${address}"), pooled & form == "${body.form.id}" & outcome == "${body.outcome.id}" & population == "${body.population.id}")`,
    'forest(model <- rma(effect, sei = standard_error, data = trials, slab = label, method = "REML", test = "adhoc"))',
  ].join('\n')
}

/** The pooled effect by the method of DerSimonian and Laird in Python, with nothing but what comes with it. */
export function writePythonRecipe({ body }: PublishedBody, origin: URL | undefined): string {
  const address = buildAddress('/data/v1/effects.csv', origin)
  const { form, outcome, population } = body
  return [
    'import csv, urllib.request',
    `lines = urllib.request.urlopen("${address}").read().decode().splitlines()`,
    `wanted = {"pooled": "TRUE", "form": "${form.id}", "outcome": "${outcome.id}", "population": "${population.id}"}`,
    'trials = [row for row in csv.DictReader(lines) if wanted.items() <= row.items()]',
    'effects = [float(row["effect"]) for row in trials]',
    'variances = [float(row["standard_error"]) ** 2 for row in trials]',
    'pool = lambda tau2: sum(e / (v + tau2) for e, v in zip(effects, variances)) / sum(1 / (v + tau2) for v in variances)',
    'weights = [1 / v for v in variances]',
    'q = sum(w * (e - pool(0)) ** 2 for w, e in zip(weights, effects))',
    'tau2 = max(0, (q - len(trials) + 1) / (sum(weights) - sum(w * w for w in weights) / sum(weights)))',
    'print(f"{pool(tau2):.4f}")',
  ].join('\n')
}
