import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { getLibrary } from '../../src/collections/queries.ts'
import { BUDGETS } from '../budgets.ts'
import {
  contentPages,
  files,
  formPages,
  interventions,
  listExplorerScripts,
  listScripts,
  pages,
  read,
  size,
  toolPages,
  weighScripts,
} from './built-pages.ts'

/** A figure may lag a little behind, so that one more study does not ask for another README. */
const TOLERANCE = 0.05

const { studies, claims, forms } = await getLibrary()
const weighPage = (file: string): number => weighScripts(listScripts(read(file)))
const sum = (list: readonly string[]): number => list.reduce((total, file) => total + size(file), 0)

interface Measure {
  readonly measure: () => number
  readonly budget?: number
}

/** What each row of the table under "Figures" is about. */
const MEASURES: Readonly<Record<string, Measure>> = {
  pages: { measure: () => pages.length },
  'studies read': { measure: () => studies.size },
  'forms rated': { measure: () => forms.size },
  'claims checked': { measure: () => claims.size },
  'the home page with its style': {
    measure: () => size('index.html'),
    budget: BUDGETS.firstFlight,
  },
  'the largest page of a treatment, or of a form of one, with its style': {
    measure: () => Math.max(...[...interventions, ...formPages].map(size)),
    budget: BUDGETS.firstFlight,
  },
  'both faces, once for all pages': {
    measure: () => sum(files.filter((file) => file.endsWith('.woff2'))),
    budget: BUDGETS.faces,
  },
  'scripts of a page to read, at most': {
    measure: () => Math.max(...contentPages.map(weighPage)),
    budget: BUDGETS.contentScripts,
  },
  'scripts of a tool, at most': {
    measure: () => Math.max(...toolPages.map(weighPage)),
    budget: BUDGETS.toolScripts,
  },
  'all scripts of the explorer, what it loads later included': {
    measure: () => weighScripts(listExplorerScripts()),
    budget: BUDGETS.explorerScripts,
  },
}

interface Row {
  readonly what: string
  readonly figure: number
  readonly budget: number | undefined
}

function readBytes(cell: string): number | undefined {
  const digits = /^[\d,]+/.exec(cell)?.[0]
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''))
}

/** Rows of the table under the heading "Figures". */
function readFigures(readme: string): readonly Row[] {
  const section = /^## Figures$([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
  return [...section.matchAll(/^\| (.+?) \| ([\d,]+)(?: B)? \| ?(.*?) ?\|$/gm)].map(
    ([, what = '', figure = '', budget = '']) => ({
      what,
      figure: readBytes(figure) ?? NaN,
      budget: readBytes(budget),
    }),
  )
}

const figures = readFigures(readFileSync('README.md', 'utf8'))

test('the README has a figure for everything that is measured, and for nothing else', () => {
  expect(figures.map(({ what }) => what)).toEqual(Object.keys(MEASURES))
})

test('the README tells figures that are measured, to within a twentieth', () => {
  const wrong = figures.flatMap(({ what, figure }) => {
    const measured = MEASURES[what]?.measure() ?? NaN
    const isRight = Math.abs(figure - measured) <= TOLERANCE * measured
    return isRight ? [] : [`${what}: README says ${figure}, measured ${measured}`]
  })
  expect(wrong).toEqual([])
})

test('the README tells the budgets that are held', () => {
  const told = figures.map(({ what, budget }) => ({ what, budget }))
  const held = Object.entries(MEASURES).map(([what, { budget }]) => ({ what, budget }))
  expect(told).toEqual(held)
})
