import { expect, it } from 'vitest'
import { mendModule } from '../../../../src/integrations/portable/scripts.ts'

const ENGINE = 'const here=import.meta.url;'
const HELPER = 'const a=(load,list)=>list.then(load);export{a as t}'

it('the search engine is told its address, whichever way the system writes paths', () => {
  for (const id of ['/site/pagefind/pagefind.js', 'C:\\site\\pagefind\\pagefind.js'])
    expect(mendModule(ENGINE, id)).toBe('const here="/pagefind/pagefind.js";')
})

it('the helper that preloads only loads, whichever way the system writes paths', () => {
  for (const id of [
    '/site/_astro/preload-helper.Ab1-_9xy.js',
    'C:\\site\\_astro\\preload-helper.Ab1-_9xy.js',
  ])
    expect(mendModule(HELPER, id)).toBe('const a=(load)=>load();export{a as t}')
})

it('an engine or a helper that changed its shape stops the build', () => {
  expect(() => mendModule('const here=1', '/site/pagefind/pagefind.js')).toThrow(RangeError)
  expect(() => mendModule('export {}', '/site/_astro/preload-helper.a.js')).toThrow(RangeError)
})

it('other modules ask the edition for what they import later', () => {
  expect(mendModule('import(address)', '/site/_astro/search.js')).toBe('portable.load(address)')
})
