import { expect, test } from 'vitest'
import { findFigure } from '../../../src/collections/checks/figures.ts'

test.each([
  ['In 48 people it helped.', '48'],
  ['It fell by 10.3 points.', '10.3'],
  ['About 35% felt better.', '35%'],
  ['In 2019 a trial began.', '2019'],
  ['Of 1,200 people few stayed.', '1,200'],
  ['p<0.05', '0.05'],
])('%s holds a figure', (text, figure) => {
  expect(findFigure(text)).toBe(figure)
})

test.each([
  'Vitamin B12, vitamin D3 and the SF-36.',
  'Awake at 2 a.m. or at 11:30 pm.',
  'It was the 3rd of its kind.',
  'See [the trial of 48 people](/studies/).',
  'It helped. <Cite id="smith-2020-walking" />',
  'Nothing was counted.',
])('%s holds none', (text) => {
  expect(findFigure(text)).toBeUndefined()
})
