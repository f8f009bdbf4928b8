import { createContext, runInContext } from 'node:vm'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { getBody, getLibrary } from '../../../src/collections/queries.ts'
import * as source from '../../../src/evidence/index.ts'
import { buildBundle } from './build-bundle.ts'

const IN_THE_BROWSER = [
  'rate',
  'findWhatHoldsItUp',
  'findWhatWouldMoveIt',
  'rateByYear',
  'rateBlindedOnly',
  'nameGap',
] as const

const BUDGET_BYTES = 14 * 1024

/** What a reader may switch, beside nothing. */
const SCENARIOS: readonly source.Scenario[] = [
  {},
  { excludeHighRisk: true },
  { excludeIndustry: true, heterogeneity: 'paule-mandel' },
  { blindedOnly: true, heterogeneity: 'dersimonian-laird' },
  { untilYear: 2015, smallestImportantDifference: 2 },
]

type Core = Pick<typeof source, (typeof IN_THE_BROWSER)[number]>

/** Everything that the core says of each body, from the JSON that a page would carry. */
function deriveAll(core: Core, json: string): string {
  return JSON.stringify(
    (JSON.parse(json) as source.EvidenceBody[]).map((body) => [
      SCENARIOS.map((scenario) => core.rate(body, scenario)),
      core.findWhatHoldsItUp(body),
      core.findWhatWouldMoveIt(body),
      core.rateByYear(body),
      core.rateBlindedOnly(body),
    ]),
  )
}

describe('the core in a browser', () => {
  let script: string
  let bodies: readonly source.EvidenceBody[]
  beforeAll(async () => {
    script = await buildBundle(IN_THE_BROWSER)
    const library = await getLibrary()
    bodies = [...library.forms.keys()].flatMap((form) =>
      [...library.outcomes.keys()].flatMap((outcome) =>
        [...library.populations.values()].flatMap(({ id, isDefault }) => {
          const body = getBody(library, { form, outcome, population: id })
          return isDefault || body.contrasts.length > 0 ? [body] : []
        }),
      ),
    )
  }, 60_000)

  it(`takes no more than ${String(BUDGET_BYTES)} bytes with brotli`, () => {
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(BUDGET_BYTES)
  })

  it('gives the same JSON as the source, for every form, outcome, population and scenario', () => {
    expect(bodies.length).toBeGreaterThan(100)
    const json = JSON.stringify(bodies)
    const context = createContext({})
    runInContext(script, context)
    // A script's `var` becomes a property of its context.
    const bundle = (context as { core: Core }).core
    expect(deriveAll(bundle, json)).toBe(deriveAll(source, json))
  })
})
