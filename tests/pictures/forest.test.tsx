import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { ForestData } from '../../src/charts/forest.ts'
import { ForestFigure } from '../../src/islands/explorer/ForestFigure.tsx'

const DATA: ForestData = {
  trials: [
    {
      label: 'Cho 2016',
      participants: 64,
      effect: -4,
      interval: { lower: -7.5, upper: -0.6 },
      weight: 27,
    },
    { label: 'Earley 2024', effect: -3.2, interval: { lower: -5.4, upper: -1 }, weight: 73 },
  ],
  pooled: {
    estimate: -3.4,
    interval: { lower: -5, upper: -1.8 },
    participants: 64,
    isAtLeast: true,
  },
  countedTrials: 3,
  scaleName: 'severity scale',
  better: 'lower',
  smallestImportantDifference: 3,
}

test('a forest plot is a table that holds every figure it draws', () => {
  const html = renderToString(<ForestFigure data={DATA} />)
  const text = html
    .replaceAll(/<svg.*?<\/svg>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  expect(text).toContain('Drawn: 2 of 3 trials')
  expect(text).toContain('less than the 3 that counts as noticeable')
  expect(text).toContain('Cho 2016 64 −4.0 (−7.5 to −0.6)')
  expect(text).toContain('Earley 2024 ? −3.2 (−5.4 to −1.0)')
  expect(text).toContain('Both ≥ 64 −3.4 (−5.0 to −1.8)')
})

test('the drawing of one trial is as it was looked at', () => {
  const { pooled: _, ...single } = { ...DATA, trials: DATA.trials.slice(0, 1) }
  const html = renderToString(<ForestFigure data={single} />)
  expect(html.match(/<td class="forest__plot"><svg.*?<\/td>/)?.[0].replaceAll('><', '>\n<'))
    .toMatchInlineSnapshot(`
    "<td class="forest__plot">
    <svg class="forest__drawing" aria-hidden="true">
    <rect class="forest__band" x="62.5%" width="37.5%" height="100%">
    </rect>
    <line class="forest__tick" x1="0%" x2="0%" y2="100%">
    </line>
    <line class="forest__tick" x1="25%" x2="25%" y2="100%">
    </line>
    <line class="forest__tick" x1="50%" x2="50%" y2="100%">
    </line>
    <line class="forest__tick" x1="75%" x2="75%" y2="100%">
    </line>
    <line class="forest__zero" x1="100%" x2="100%" y2="100%">
    </line>
    <line class="forest__interval" x1="6.3%" x2="92.5%" y1="50%" y2="50%">
    </line>
    <svg class="forest__at" x="50%" y="50%">
    <rect class="forest__square" x="-7" y="-7" width="14" height="14">
    </rect>
    </svg>
    </svg>
    </td>"
  `)
})
