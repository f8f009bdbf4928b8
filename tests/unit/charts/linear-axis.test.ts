import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildLinearAxis,
  countDecimals,
  labelTicks,
  roundDomain,
} from '../../../src/charts/linear-axis.ts'
import { measureText } from '../../../src/charts/text-width.ts'

const PHONE = { narrow: 150, wide: 190, fontSize: 13 }
const format = (value: number) => `${value > 0 ? '+' : ''}${Math.round(value * 100) / 100}`

const domains = fc
  .tuple(
    fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
  )
  .map(([lower, width]) => roundDomain({ lower, upper: lower + width }, { wantedTicks: 4 }))

function findOverlap(labels: readonly { at: number; text: string }[], width: number) {
  return labels.find((label, index) => {
    const next = labels[index + 1]
    if (!next) return false
    const halves = [label, next].map(({ text }) => measureText(text, { fontSize: 13 }) / 2)
    return (label.at / 100) * width + halves[0]! > (next.at / 100) * width - halves[1]!
  })
}

describe('the numbers under an axis', () => {
  test('never touch, at the width of a phone and at that of a column, for any domain', () => {
    fc.assert(
      fc.property(domains, (domain) => {
        const labels = labelTicks(buildLinearAxis(domain, { wantedTicks: 4 }), { format, ...PHONE })
        expect(labels.length).toBeGreaterThan(0)
        expect(findOverlap(labels, PHONE.wide)).toBeUndefined()
        const always = labels.filter(({ isWideOnly }) => !isWideOnly)
        expect(always.length).toBeGreaterThan(0)
        expect(findOverlap(always, PHONE.narrow)).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  test('always name no difference where the axis holds it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: -1e-2, noNaN: true }),
        fc.double({ min: 1e-2, max: 1e3, noNaN: true }),
        (lower, upper) => {
          const axis = buildLinearAxis(roundDomain({ lower, upper }, { wantedTicks: 4 }), {
            wantedTicks: 4,
          })
          const zero = labelTicks(axis, { format, ...PHONE }).find(({ at }) => at === axis.place(0))
          expect(zero).toMatchObject({ text: '0', isWideOnly: false })
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('are all printed where there is room, and every second on a phone where there is not', () => {
    const axis = buildLinearAxis({ lower: -100, upper: 100 }, { wantedTicks: 8 })
    const texts = labelTicks(axis, { format, ...PHONE }).map(({ text, isWideOnly }) =>
      isWideOnly ? `(${text})` : text,
    )
    expect(texts.join(' ')).toMatchInlineSnapshot(`"-80 (-40) 0 (+40) +80"`)
  })
})

test('the numbers under an axis get as many decimals as they need to differ', () => {
  fc.assert(
    fc.property(domains, (domain) => {
      const axis = buildLinearAxis(domain, { wantedTicks: 4 })
      const texts = axis.ticks.map(({ value }) => value.toFixed(countDecimals(axis)))
      expect(new Set(texts).size).toBe(axis.ticks.length)
    }),
    { numRuns: 1000 },
  )
})

describe('an axis', () => {
  test('puts what lies outside its domain on its edge', () => {
    const axis = buildLinearAxis({ lower: -10, upper: 10 }, { wantedTicks: 4 })
    expect([-99, -10, 0, 10, 99].map((value) => axis.place(value))).toEqual([0, 0, 50, 100, 100])
  })

  test('refuses a domain that does not rise', () => {
    expect(() => buildLinearAxis({ lower: 1, upper: 1 }, { wantedTicks: 4 })).toThrow(RangeError)
    expect(() => buildLinearAxis({ lower: 0, upper: Infinity }, { wantedTicks: 4 })).toThrow(
      RangeError,
    )
  })

  test('is widened to round numbers that hold what was asked for', () => {
    expect(roundDomain({ lower: -7.53, upper: 1.2 }, { wantedTicks: 4 })).toEqual({
      lower: -8,
      upper: 2,
    })
    expect(roundDomain({ lower: 5, upper: 5 }, { wantedTicks: 4 })).toEqual({ lower: 0, upper: 10 })
    expect(roundDomain({ lower: 0, upper: 0 }, { wantedTicks: 4 })).toEqual({ lower: -1, upper: 1 })
  })
})
