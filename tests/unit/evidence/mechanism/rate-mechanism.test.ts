import { describe, expect, it } from 'vitest'
import { rateMechanism, type CriterionAnswer } from '../../../../src/evidence/index.ts'

const judge = (answer: CriterionAnswer) => ({ answer, because: 'seen', studies: [] })
const level = (
  answers: readonly [CriterionAnswer, CriterionAnswer, CriterionAnswer, CriterionAnswer],
) =>
  rateMechanism({
    measurable: judge(answers[0]),
    target: judge(answers[1]),
    reaches: judge(answers[2]),
    tracks: judge(answers[3]),
  }).level

describe('the mechanism rating', () => {
  it.each([
    ['established', ['yes', 'yes', 'yes', 'partly']],
    ['plausible', ['yes', 'yes', 'yes', 'no']],
    ['plausible', ['yes', 'partly', 'partly', 'unknown']],
    ['speculative', ['partly', 'yes', 'yes', 'yes']],
    ['speculative', ['yes', 'yes', 'no', 'yes']],
    ['speculative', ['yes', 'unknown', 'unknown', 'unknown']],
    ['none', ['no', 'yes', 'yes', 'yes']],
    ['none', ['unknown', 'unknown', 'unknown', 'unknown']],
  ] as const)('is %s for %s', (expected, answers) => {
    expect(level(answers)).toBe(expected)
  })

  it('refuses an answer that it does not know', () => {
    expect(() => level(['yes', 'maybe' as 'yes', 'yes', 'yes'])).toThrow(
      'rateMechanism: target must be one of yes, partly, no, unknown, received "maybe"',
    )
  })
})
