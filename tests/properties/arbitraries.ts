import fc from 'fast-check'
import type { Contrast, EffectEstimate } from '../../src/evidence/index.ts'
import { buildContrast } from '../unit/evidence/build-body.ts'

/** Effects and variances of the size that ten-item scales give. */
export const estimate: fc.Arbitrary<EffectEstimate> = fc.record({
  effect: fc.double({ min: -20, max: 20, noNaN: true }),
  variance: fc.double({ min: 0.05, max: 50, noNaN: true }),
})
export const estimates = fc.array(estimate, { minLength: 2, maxLength: 12 })

const row = fc.record({
  effect: fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10),
  halfWidth: fc.integer({ min: 5, max: 100 }).map((tenths) => tenths / 10),
  isPrinted: fc.boolean(),
  participants: fc.integer({ min: 5, max: 600 }),
  year: fc.integer({ min: 1985, max: 2026 }),
  trial: fc.integer({ min: 0, max: 12 }),
  designClass: fc.constantFrom('randomised', 'randomised', 'controlled', 'uncontrolled'),
  comparison: fc.constantFrom('placebo', 'sham', 'usual-care', 'head-to-head', 'none'),
  blinding: fc.constantFrom('double', 'single', 'open', 'unclear'),
  isSelfRated: fc.boolean(),
  riskOfBias: fc.constantFrom('low', 'some', 'high', 'unclear'),
  direction: fc.constantFrom('better', 'no-clear-difference', 'worse', 'unclear'),
} as const)

/** Contrasts of one body: pooled or in words, of every design, some of them of one trial. */
export const contrasts: fc.Arbitrary<Contrast[]> = fc
  .array(row, { minLength: 1, maxLength: 10 })
  .map((rows) =>
    rows.map(({ effect, halfWidth, isPrinted, trial, ...changes }, i) =>
      buildContrast({
        ...changes,
        study: `study-${i}`,
        trial: `trial-${trial}`,
        ...(isPrinted && {
          scale: 'points',
          reported: {
            estimate: effect,
            interval: { lower: effect - halfWidth, upper: effect + halfWidth },
          },
        }),
      }),
    ),
  )
