import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8')

/** Colours of one theme by token name. */
function readTheme(start: string): Map<string, string> {
  const block = css.slice(css.indexOf(start)).split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  )
}

function measureLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function measureContrast(theme: Map<string, string>, pair: { ink: string; paper: string }): number {
  const [dark = 0, light = 0] = [pair.ink, pair.paper]
    .map((name) => measureLuminance(theme.get(name) ?? ''))
    .sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const THEMES = { day: readTheme(':root {'), night: readTheme(":root[data-theme='night']") }
const GROUNDS = ['paper', 'panel', 'lane']
const MARKS = [
  'certainty-very-low',
  'certainty-low',
  'certainty-moderate',
  'certainty-high',
  'edge',
]

describe.each(Object.entries(THEMES))('colours by %s', (_, theme) => {
  it.each(GROUNDS)('words reach 4.5 to 1 on %s', (paper) => {
    for (const ink of ['ink', 'muted', 'accent']) {
      expect(measureContrast(theme, { ink, paper }), ink).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(GROUNDS)('marks and the edges of controls reach 3 to 1 on %s', (paper) => {
    for (const ink of MARKS)
      expect(measureContrast(theme, { ink, paper }), ink).toBeGreaterThanOrEqual(3)
  })

  it('each level of certainty stands further from paper than the one below, so that grey tells them apart', () => {
    const steps = MARKS.slice(0, 4).map((ink) => measureContrast(theme, { ink, paper: 'paper' }))
    for (const [index, step] of steps.slice(1).entries()) {
      expect(step / (steps[index] ?? 1)).toBeGreaterThanOrEqual(1.35)
    }
  })

  it('is written once more for readers whose system is dark and who chose nothing', () => {
    if (theme !== THEMES.night) return expect(theme.get('paper')).toBe('#faf6ef')
    expect([...readTheme(":root:not([data-theme='day'])")]).toEqual([...theme])
  })
})
