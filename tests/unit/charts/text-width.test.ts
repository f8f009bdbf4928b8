import { expect, test } from 'vitest'
import { measureText, wrapLabel } from '../../../src/charts/text-width.ts'

test('a measured label is never narrower than the browser draws it', () => {
  // Widths from Chromium's canvas, Atkinson Hyperlegible Next 400 at 1000 px, kerning included.
  const drawn = {
    'Iron infusion': 5578,
    'Compression stockings': 10204,
    'Vitamin D': 4314,
    Vi: 867,
    'Transcranial stimulation': 10538,
  }
  for (const [text, width] of Object.entries(drawn)) {
    const measured = measureText(text, { fontSize: 1000 })
    expect(measured).toBeGreaterThanOrEqual(width)
    expect(measured).toBeLessThan(width * 1.05)
  }
})

test('a label breaks between words where it can', () => {
  expect(wrapLabel('Pneumatic compression', { fontSize: 15, width: 90 })).toEqual([
    'Pneumatic',
    'compression',
  ])
})

test('a word wider than its box is broken, and no letter is lost', () => {
  const lines = wrapLabel('Electroencephalography', { fontSize: 15, width: 60 })
  expect(lines.join('')).toBe('Electroencephalography')
  for (const line of lines) expect(measureText(line, { fontSize: 15 })).toBeLessThanOrEqual(60)
})
