import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { getLibrary } from '../../src/collections/queries.ts'
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

/** What each row of the table under "Figures" is about. */
const MEASURES: Readonly<Record<string, () => number>> = {
  pages: () => pages.length,
  'studies read': () => studies.size,
  'forms rated': () => forms.size,
  'claims checked': () => claims.size,
  'the home page with its style': () => size('index.html'),
  'the largest page of a treatment, or of a form of one, with its style': () =>
    Math.max(...[...interventions, ...formPages].map(size)),
  'both faces, once for all pages': () => sum(files.filter((file) => file.endsWith('.woff2'))),
  'scripts of a page to read, at most': () => Math.max(...contentPages.map(weighPage)),
  'scripts of a tool, at most': () => Math.max(...toolPages.map(weighPage)),
  'all scripts of the explorer, what it loads later included': () =>
    weighScripts(listExplorerScripts()),
}

/** Rows of the table under the heading "Figures": what, and the number that stands beside it. */
function readFigures(
  readme: string,
): readonly { readonly what: string; readonly figure: number }[] {
  const section = /^## Figures$([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
  return [...section.matchAll(/^\| (.+?) \| ([\d,]+)(?: B)? \|/gm)].map(
    ([, what = '', figure = '']) => ({ what, figure: Number(figure.replaceAll(',', '')) }),
  )
}

const figures = readFigures(readFileSync('README.md', 'utf8'))

test('the README has a figure for everything that is measured, and for nothing else', () => {
  expect(figures.map(({ what }) => what)).toEqual(Object.keys(MEASURES))
})

test('the README tells figures that are measured, to within a twentieth', () => {
  const wrong = figures.flatMap(({ what, figure }) => {
    const measured = MEASURES[what]?.() ?? NaN
    const isRight = Math.abs(figure - measured) <= TOLERANCE * measured
    return isRight ? [] : [`${what}: README says ${figure}, measured ${measured}`]
  })
  expect(wrong).toEqual([])
})
