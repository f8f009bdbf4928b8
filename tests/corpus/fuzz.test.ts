import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { findUnclearWords } from './promise.ts'
import { getSoundText, KINDS, readWith, SOUND_FILES } from './sound.ts'
import type { Kind } from './sound.ts'

// A thousand of each kind take minutes: `LONG_TESTS=1 npm test` tries as many.
const MUTATIONS = process.env['LONG_TESTS'] === undefined ? 200 : 1_000
const SEED = 20_261_122

/** What somebody may put where a value stood: every type, odd numbers, odd words, what YAML has a meaning for. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, '', ' ', 0, -1, 0.5, 1e21, -0, 4294967296),
  fc.constantFrom<unknown>([], {}, [[]], [null], ['walking'], { a: 1 }, [1, 2], [2, 1], [0, 0]),
  fc.constantFrom<unknown>(
    'walking',
    'walk',
    'adults',
    'smith-2020-walking',
    'yes',
    '2026-01-01',
    '7',
  ),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'toString',
    '<b>',
    '{x}',
    '../x',
    'x'.repeat(3_000),
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

type Path = readonly (string | number)[]

function listPaths(value: unknown, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      listPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

function splitText(kind: Kind): { readonly front: string; readonly body: string } {
  const text = getSoundText(kind)
  if (!SOUND_FILES[kind].endsWith('.mdx')) return { front: text, body: '' }
  const end = text.indexOf('\n---\n', 4)
  return { front: text.slice(4, end + 1), body: text.slice(end + 5) }
}

function joinText(kind: Kind, front: string, body: string): string {
  return SOUND_FILES[kind].endsWith('.mdx') ? `---\n${front}---\n${body}` : front
}

/** The sound file with one value changed, removed, renamed or written twice. */
function mutateValue(kind: Kind): fc.Arbitrary<string> {
  const { front, body } = splitText(kind)
  const paths = listPaths(parseDocument(front).toJS()).filter(({ length }) => length > 0)
  return fc
    .record({
      path: fc.constantFrom(...paths),
      how: fc.constantFrom('set', 'set', 'set', 'remove', 'rename', 'repeat'),
      value: oddValue,
    })
    .map(({ path, how, value }) => {
      const document = parseDocument(front)
      const parent = path.slice(0, -1)
      if (how === 'set') document.setIn(path, document.createNode(value))
      else if (how === 'remove') document.deleteIn(path)
      else if (how === 'rename') {
        const old: unknown = document.getIn(path, true)
        document.deleteIn(path)
        document.setIn(
          [...parent, typeof path.at(-1) === 'number' ? path.at(-1) : `${String(path.at(-1))}s`],
          old,
        )
      } else
        document.addIn(
          typeof path.at(-1) === 'number' ? parent : [...parent, 'again'],
          document.getIn(path, true),
        )
      return joinText(kind, stringify(document, { aliasDuplicateObjects: false }), body)
    })
}

/** The sound file with letters cut, put in, doubled or moved anywhere. */
function mutateText(kind: Kind): fc.Arbitrary<string> {
  const text = getSoundText(kind)
  const signs = fc.constantFrom(
    ...[
      ':',
      ': ',
      '- ',
      '#',
      ' #',
      "'",
      '"',
      '[',
      ']',
      '{',
      '}',
      '<',
      '>',
      '|',
      '&a ',
      '*a',
      '!',
      '%',
      '@',
      '`',
      '\t',
      '\n',
      '\r',
      '\n\n',
      '---\n',
      '...\n',
      '\\',
      '\0',
      '\uFEFF',
      '\u2028',
      '😀',
      '<Cite',
      '<Warning>',
      '{1+1}',
      '](x:',
      '[x]: javascript:1',
      '? ',
      '<<: ',
      '~',
      'é',
    ],
  )
  return fc
    .record({
      at: fc.nat(text.length),
      length: fc.nat(30),
      to: fc.nat(text.length),
      put: fc.oneof(signs, signs, fc.string({ unit: 'binary', maxLength: 8 })),
      how: fc.constantFrom('put', 'put', 'put', 'cut', 'replace', 'double', 'move'),
    })
    .map(({ at, length, to, put, how }) => {
      const piece = text.slice(at, at + length)
      const without = text.slice(0, at) + text.slice(at + length)
      if (how === 'put') return text.slice(0, at) + put + text.slice(at)
      if (how === 'cut') return without
      if (how === 'replace') return text.slice(0, at) + put + text.slice(at + length)
      if (how === 'double') return text.slice(0, at) + piece + text.slice(at)
      return without.slice(0, to) + piece + without.slice(to)
    })
}

describe('whatever happens to a file, it builds right or stops with clear messages', () => {
  test.for(KINDS)(`%s: ${String(MUTATIONS)} mutations`, { timeout: 300_000 }, async (kind) => {
    const outcomes = { builds: 0, stops: 0 }
    const file = SOUND_FILES[kind]
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutateValue(kind), mutateText(kind)), async (text) => {
        const { problems, library } = await readWith({ [file]: text })
        expect(library === undefined).toBe(problems.length > 0)
        expect(findUnclearWords(problems, { [file]: text })).toEqual([])
        outcomes[library === undefined ? 'stops' : 'builds'] += 1
      }),
      { numRuns: MUTATIONS, seed: SEED, endOnFailure: true },
    )
    // A mutation that never breaks anything, or always does, would prove nothing.
    expect(outcomes.builds).toBeGreaterThan(MUTATIONS / 20)
    expect(outcomes.stops).toBeGreaterThan(MUTATIONS / 5)
  })
})
