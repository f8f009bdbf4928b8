import { expect, test } from 'vitest'
import { decodeFile } from '../../../src/collections/decode-file.ts'

function encodeUtf16(text: string, { isBigEndian }: { readonly isBigEndian: boolean }): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), !isBigEndian)
  return bytes
}

test.each([
  ['the lower byte first', false, ''],
  ['the upper byte first', true, ''],
  ['the lower byte first and a mark', false, '\uFEFF'],
  ['the upper byte first and a mark', true, '\uFEFF'],
])('a text in UTF-16, %s, is called so', (_, isBigEndian, mark) => {
  expect(decodeFile('a.yaml', encodeUtf16(`${mark}kind: rct\n`, { isBigEndian }))).toEqual({
    problem: {
      name: 'EncodingInvalid',
      file: 'a.yaml',
      line: 1,
      path: '',
      expected: 'text in UTF-8',
      received: 'text in UTF-16',
      remedy: 'Choose "Save as" in your editor, with the encoding UTF-8.',
    },
  })
})

test('one empty byte among letters is a letter that nobody sees, and no other encoding', () => {
  const decoded = decodeFile('a.yaml', new TextEncoder().encode('kind: rct\nabout: \u0000\n'))
  expect(decoded).toMatchObject({
    problem: { line: 2, received: 'a letter that nobody sees (U+0000)' },
  })
})

test('a mark of UTF-8 at the start is no part of the text', () => {
  expect(decodeFile('a.yaml', new TextEncoder().encode('\uFEFFkind: rct\n'))).toEqual({
    text: 'kind: rct\n',
  })
})

test('what is too large is told with the line on which its longest section starts', () => {
  const body = `---\ntitle: One\n---\n\n## Short\n\nWords.\n\n## Long\n\n${'Words.\n\n'.repeat(9_000)}`
  expect(decodeFile('a.mdx', new TextEncoder().encode(body))).toMatchObject({
    problem: { name: 'TooLarge', line: 9 },
  })
})
