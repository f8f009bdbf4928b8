import { expect, it } from 'vitest'
import {
  formatArmFigures,
  formatBeforeAfter,
  formatEffect,
} from '../../../src/format/arm-figures.ts'
import { buildPrintedOutcome } from '../../../src/format/outcome-rows.ts'

it('an arm is printed with what is known of it, and with nothing else', () => {
  expect(formatArmFigures({ n: 32, mean: -8.2, sd: 5.1, baselineMean: 28.9 })).toBe(
    'mean −8.2 (SD 5.1), 32 people, mean 28.9 before',
  )
  expect(formatArmFigures({ n: 24, events: 11 })).toBe('11 of 24')
  expect(formatArmFigures({})).toBe('')
})

it('a comparison keeps a bound a bound', () => {
  expect(formatEffect({ type: 'MD', estimate: -4.6, ci95: [-7.5, -1.7], p: '<0.001' })).toBe(
    'Difference −4.6 (−7.5 to −1.7), p <0.001',
  )
  expect(formatEffect({ type: 'RR', pExact: 0.03 })).toBe('p = 0.03')
  expect(formatEffect({ type: 'MD', p: '<=0.01' })).toBe('p ≤0.01')
  expect(formatEffect({ type: 'MD' })).toBe('')
})

it('the same people before and after are told as such', () => {
  expect(formatBeforeAfter({ n: 12, before: { mean: 24.2, sd: 5 }, after: { mean: 12 } })).toBe(
    'mean 24.2 (SD 5) before, mean 12 after, 12 people',
  )
})

it('a row says when, what, which way, and why its figures are not pooled', () => {
  expect(
    buildPrintedOutcome({
      measure: 'diary',
      timepointWeeks: 6,
      kind: 'change',
      selfRated: true,
      byArm: { walking: { n: 23, mean: 12 }, control: {} },
      asReported: 'Fell by -4.',
      contrasts: [{ direction: 'better', doNotPool: 'the gap is larger than the scale' }],
    }),
  ).toEqual({
    measure: 'diary',
    when: 'week 6, change, self-rated',
    figures: [{ name: 'walking', text: 'mean 12, 23 people' }],
    words: 'Fell by −4.',
    notes: ['Shown and not pooled: the gap is larger than the scale', 'Direction: better.'],
  })
})
