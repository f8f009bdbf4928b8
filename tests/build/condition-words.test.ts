import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

interface Site {
  condition: { name: string; short_name: string; plain_name: string; aliases: string[] }
}
interface Outcome {
  scales: { id: string; short_name?: string }[]
}

const readYaml = (file: string): unknown => parse(readFileSync(file, 'utf8'))

/** Names of the condition and of the scales made for it; a fork for another condition brings its own. */
function listConditionWords(): string[] {
  const { condition } = readYaml('content/site.yaml') as Site
  const scales = readdirSync('content/outcomes').flatMap((file) =>
    (readYaml(join('content/outcomes', file)) as Outcome).scales.flatMap(({ id, short_name }) => [
      id,
      short_name ?? id,
    ]),
  )
  const names = [condition.name, condition.plain_name, condition.short_name, ...condition.aliases]
  // The first word of a name stands for it, where it is not an everyday word.
  const firstWords = names
    .map((name) => name.split(/[\s-]/)[0] ?? '')
    .filter((word) => word.length > 5)
  return [...new Set([...names, ...firstWords, ...scales])]
    .filter((word) => word.length > 2)
    .map((word) => word.toLowerCase())
}

it('no file of src/ names the condition: every such word stands in content/', () => {
  const words = listConditionWords()
  expect(words.length).toBeGreaterThan(5)
  const pattern = new RegExp(
    `\\b(${words.map((word) => word.replace(/[^\w\s-]/g, '\\$&')).join('|')})\\b`,
    'i',
  )
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|astro|css|mjs)$/.test(file))
    .flatMap((file) =>
      readFileSync(join('src', file), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const word = pattern.exec(line)?.[0]
          return word === undefined ? [] : [`src/${file}:${index + 1} ${word}`]
        }),
    )
  expect(found).toEqual([])
})
