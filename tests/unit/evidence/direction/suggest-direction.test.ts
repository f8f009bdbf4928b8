import { describe, expect, it } from 'vitest'
import { rate, type ContrastDirection, type Outcome } from '../../../../src/evidence/index.ts'
import { buildBody, buildContrast, buildPrinted, SEVERITY } from '../build-body.ts'

const higherIsBetter: Outcome = { ...SEVERITY, scale: { ...SEVERITY.scale!, better: 'higher' } }

describe('the direction of a pooled body', () => {
  it.each([
    ['helps', [-4, -6, -2]],
    ['helps', [-1, -1.5, -0.5]],
    ['harms', [4, 2, 6]],
    ['no-difference', [0.5, -2, 3]],
    ['not-shown', [-2, -5, 1]],
    ['not-shown', [-2, -4, 0]],
  ] as const)('is "%s" for the interval of %s', (direction, printed) => {
    expect(rate(buildBody([buildPrinted('a', printed)])).direction).toBe(direction)
  })

  it('turns round where a higher score is better', () => {
    const body = buildBody([buildPrinted('a', [4, 2, 6])], { outcome: higherIsBetter })
    expect(rate(body).direction).toBe('helps')
  })

  it('says whether the effect passes what people notice', () => {
    expect(rate(buildBody([buildPrinted('a', [-4, -6, -2])])).effect?.isImportant).toBe(true)
    expect(rate(buildBody([buildPrinted('a', [-1, -1.5, -0.5])])).effect?.isImportant).toBe(false)
  })
})

describe('the direction of a body in words', () => {
  const directionOf = (...rows: readonly (readonly [ContrastDirection, number | undefined])[]) =>
    rate(
      buildBody(
        rows.map(([direction, participants], i) =>
          buildContrast({ study: `s${i}`, direction, participants }),
        ),
      ),
    ).direction

  it('follows three quarters of the people', () => {
    expect(directionOf(['better', 75], ['no-clear-difference', 25])).toBe('helps')
    expect(directionOf(['better', 74], ['no-clear-difference', 26])).toBe('mixed')
    expect(directionOf(['worse', 75], ['better', 25])).toBe('harms')
    expect(directionOf(['no-clear-difference', 75], ['better', 25])).toBe('not-shown')
  })

  it('does not say that it helps when one study found it worse', () => {
    expect(directionOf(['better', 90], ['worse', 10])).toBe('mixed')
  })

  it('shows nothing, rather than disagreement, where directions are unclear', () => {
    expect(directionOf(['unclear', 50])).toBe('not-shown')
    expect(directionOf(['better', 50], ['unclear', 50])).toBe('not-shown')
  })

  it('counts a study without a number of people like the smallest known one', () => {
    expect(directionOf(['better', 60], ['no-clear-difference', 20], ['better', undefined])).toBe(
      'helps',
    )
    expect(directionOf(['better', 20], ['no-clear-difference', undefined])).toBe('mixed')
  })
})
