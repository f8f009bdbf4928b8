import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measureLuminance, readLight, VISIONS } from './colour-vision.ts'
import type { Vision } from './colour-vision.ts'

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

function measureContrast(
  theme: Map<string, string>,
  { ink, paper, vision = (light) => light }: { ink: string; paper: string; vision?: Vision },
): number {
  const [dark = 0, light = 0] = [ink, paper]
    .map((name) => measureLuminance(vision(readLight(theme.get(name) ?? ''))))
    .sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const THEMES = { day: readTheme(':root {'), night: readTheme(":root[data-theme='night']") }
const GROUNDS = ['paper', 'panel', 'lane']
const RAMP = ['certainty-very-low', 'certainty-low', 'certainty-moderate', 'certainty-high']
const MARKS = [...RAMP, 'edge']

describe.each(Object.entries(THEMES))('colours by %s', (_, theme) => {
  describe.each(Object.entries(VISIONS))('seen with %s', (_, vision) => {
    it('words stay at 4.5 to 1, marks and edges at 3 to 1', () => {
      for (const paper of GROUNDS) {
        for (const ink of ['ink', 'muted', 'accent'])
          expect(measureContrast(theme, { ink, paper, vision }), ink).toBeGreaterThanOrEqual(4.5)
        for (const ink of MARKS)
          expect(measureContrast(theme, { ink, paper, vision }), ink).toBeGreaterThanOrEqual(3)
      }
    })

    it('each level of certainty stands further from paper than the one below', () => {
      const steps = RAMP.map((ink) => measureContrast(theme, { ink, paper: 'paper', vision }))
      for (const [index, step] of steps.slice(1).entries()) {
        expect(step / (steps[index] ?? 1), RAMP[index + 1]).toBeGreaterThanOrEqual(1.35)
      }
    })
  })

  it('is written once more for readers whose system is dark and who chose nothing', () => {
    if (theme !== THEMES.night) return expect(theme.get('paper')).toBe('#faf6ef')
    expect([...readTheme(":root:not([data-theme='day'])")]).toEqual([...theme])
  })
})
