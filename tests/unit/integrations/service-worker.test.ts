import { describe, expect, it } from 'vitest'
import { buildPlan, weighFile } from '../../../src/integrations/service-worker.ts'

const file = (name: string, bytes = 10, letter = 'a') =>
  weighFile(name, Buffer.alloc(bytes, letter))

describe('the plan of a build', () => {
  const names = [
    '404.html',
    'index.html',
    'about/index.html',
    'a.js',
    'a.js.br',
    'sw.js',
    '_headers',
    '.nojekyll',
  ]

  it('lists every file that a page may ask for, pages by their folder', () => {
    const { files } = buildPlan(names.map((name) => file(name)))
    expect(files.map(([address]) => address)).toEqual(['', 'about/', 'a.js'])
  })

  it('has the same version for the same bytes, and another one for others', () => {
    const version = (letter: string) => buildPlan([file('index.html', 10, letter)]).version
    expect(version('a')).toBe(version('a'))
    expect(version('a')).not.toBe(version('b'))
  })

  it('stores a small site at once, and of a large one single studies and claims later', () => {
    const site = (bytes: number) =>
      buildPlan([file('studies/one/index.html', bytes), file('interventions/one/index.html')])
    expect(site(1000).firstCount).toBe(2)
    expect(site(6_000_000)).toMatchObject({ firstCount: 1 })
    expect(site(6_000_000).files.map(([address]) => address)).toEqual([
      'interventions/one/',
      'studies/one/',
    ])
  })

  it('leaves the files to take along out of a site of thousands', () => {
    const pages = (count: number) =>
      Array.from({ length: count }, (_, index) => file(`studies/study-${index}/index.html`))
    const toTakeAlong = [file('data/v1/references/studies/one.bib'), file('data/v1/studies.json')]
    const list = (count: number) =>
      buildPlan([...pages(count), ...toTakeAlong]).files.map(([address]) => address)
    expect(list(100)).toContain('data/v1/references/studies/one.bib')
    expect(list(10_000)).not.toContain('data/v1/references/studies/one.bib')
    expect(list(10_000)).toContain('data/v1/studies.json')
  })
})
