import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../../../src/integrations/built-files.ts'

/** What the about page says of each key under which something is kept. */
const TOLD: Readonly<Record<string, RegExp>> = {
  'legwork-offline': /want no copy of the site/,
  'legwork-searches': /your last searches/,
  'legwork-slash': /switched the key for the search off/,
  'legwork-theme': /night or day/,
  'legwork-visit': /page for the doctor/,
}

test('the about page names all that the site keeps in a browser', async () => {
  const files = (await listFiles('src')).filter((file) => /\.(?:ts|tsx|astro)$/.test(file))
  const keys = files
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .filter((text) => text.includes('localStorage') || text.includes('VISIT_KEY ='))
    .flatMap((text) => text.match(/(?<=')legwork-[a-z]+(?=')/g) ?? [])
  expect([...new Set(keys)].toSorted()).toEqual(Object.keys(TOLD).toSorted())
  const about = readFileSync('src/pages/about.astro', 'utf8').replace(/\s+/g, ' ')
  for (const told of Object.values(TOLD)) expect(about).toMatch(told)
})
