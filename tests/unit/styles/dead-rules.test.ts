import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g

function readFiles(folder: string, ending: RegExp): readonly (readonly [string, string])[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(`${root}/${folder}/${name}`, 'utf8')])
}

const sources = readFiles('src', /\.(?:ts|tsx|astro|css)$/)

/** The rules of each file, without remarks and strings. */
const sheets = sources.flatMap(([file, text]) => {
  const css = file.endsWith('.css')
    ? text
    : [...text.matchAll(STYLE)].map(([, rules = '']) => rules).join('\n')
  if (css === '' || !/\.(?:css|astro)$/.test(file)) return []
  return [[file, css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^'\n]*'/g, '')] as const]
})
const css = sheets.map(([, rules]) => rules).join('\n')

/** All that may write a class or set a property. */
const code = [
  ...sources.filter(([file]) => !file.endsWith('.css')),
  ...readFiles('content', /\.mdx$/),
  ...readFiles('public', /\.(?:js|html|svg)$/),
]
  .map(([, text]) => text.replace(STYLE, ''))
  .join('\n')

test('each class that a rule names is written by some file, whole or as a beginning and a value', () => {
  const written = new Set(code.match(/[A-Za-z][\w-]*/g))
  const begun = [...code.matchAll(/([A-Za-z][\w-]*-)\$\{/g)].map(([, beginning = '']) => beginning)
  const dead = sheets.flatMap(([file, rules]) => {
    const named = new Set(
      [...rules.replace(/@(?:import|layer)[^;{]*/g, '').matchAll(/\.([A-Za-z][\w-]*)/g)].map(
        ([, name = '']) => name,
      ),
    )
    return [...named]
      .filter(
        (name) => !written.has(name) && !begun.some((beginning) => name.startsWith(beginning)),
      )
      .map((name) => `${file}: .${name}`)
  })
  expect(sheets.length).toBeGreaterThan(50)
  expect(begun.length).toBeGreaterThan(3)
  expect(dead).toEqual([])
})

test('each custom property that a rule reads is set somewhere, and each that is set is read', () => {
  const set = new Set(
    [...css.matchAll(/(?:^|[\s;{])(--[\w-]+)\s*:|@property (--[\w-]+)/g)].map(
      ([, name = '', registered = '']) => name || registered,
    ),
  )
  const read = new Set(
    [...`${css}\n${code}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name),
  )
  expect(set.size).toBeGreaterThan(20)
  const setByCode = code.replace(/var\(\s*--[\w-]+/g, '')
  expect([...read].filter((name) => !set.has(name) && !setByCode.includes(name))).toEqual([])
  expect([...set].filter((name) => !read.has(name) && !code.includes(name))).toEqual([])
})

test('only the reset says that what is hidden is not there', () => {
  const again = sheets.filter(([, rules]) => /\[hidden\][^{}]*\{\s*display:\s*none/.test(rules))
  expect(again.map(([file]) => file)).toEqual(['src/styles/reset.css'])
})
