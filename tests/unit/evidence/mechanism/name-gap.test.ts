import { describe, expect, it } from 'vitest'
import { GAPS, nameGap } from '../../../../src/evidence/index.ts'

describe('the gap between story and proof', () => {
  it.each([
    ['none', undefined, 'plausible', 'story-without-trial'],
    ['none', undefined, 'speculative', 'weak-story-without-trial'],
    ['none', undefined, 'none', 'no-story-no-trial'],
    ['high', 'helps', 'speculative', 'trial-without-story'],
    ['moderate', 'helps', 'established', 'story-and-trial'],
    ['low', 'helps', 'plausible', 'story-and-hint'],
    ['low', 'helps', 'none', 'hint-without-story'],
    ['very-low', 'helps', 'established', 'story-without-answer'],
    ['very-low', 'harms', 'none', 'no-answer-no-story'],
    ['moderate', 'mixed', 'plausible', 'story-without-answer'],
    ['low', 'not-shown', 'plausible', 'story-not-borne-out'],
    ['high', 'no-difference', 'speculative', 'no-benefit-no-story'],
    ['low', 'harms', 'plausible', 'story-and-harm'],
    ['moderate', 'harms', 'speculative', 'harm-without-story'],
  ] as const)(
    'of %s certainty, %s, with a mechanism %s is %s',
    (certainty, direction, mechanism, id) => {
      expect(nameGap({ certainty, direction, mechanism })).toEqual({ id, words: GAPS[id] })
    },
  )
})
