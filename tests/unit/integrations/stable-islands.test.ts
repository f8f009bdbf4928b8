import { expect, it } from 'vitest'
import { numberIslands } from '../../../src/integrations/stable-islands.ts'

it('islands are numbered in their order, and nothing else is touched', () => {
  expect(
    numberIslands(
      '<astro-island uid="Z1abc" a="1"></astro-island><p uid="x"></p><astro-island b="2" uid="Q2">',
    ),
  ).toBe('<astro-island uid="1" a="1"></astro-island><p uid="x"></p><astro-island b="2" uid="2">')
})
