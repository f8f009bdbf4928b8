import { breakFile, editText } from './broken-file.ts'
import type { BrokenFile } from './broken-file.ts'
import { getSoundText, KINDS, SOUND_FILES } from './sound.ts'
import type { Kind } from './sound.ts'

/** The first field of each kind that holds words for a reader, as it stands in the sound file. */
const WORDS: Readonly<Record<Kind, readonly [field: string, words: string]>> = {
  study: ['finding', 'Fewer attacks with walking.'],
  intervention: ['short_answer', 'Walking helped a little in one trial.'],
  outcome: ['description', 'How many attacks people have.'],
  guideline: ['body', 'Headache Society'],
  claim: ['claim', 'Walking cures migraine.'],
  medicine: ['group', 'Painkillers'],
  laboratory: ['lead', 'Put your result on the line.'],
  glossary: ['meaning', 'A record that people keep themselves.'],
  article: ['title', 'Attacks at night'],
  change: ['title', 'A page on attacks at night'],
  site: ['tagline', 'What helps migraine?'],
}

const encode = (text: string) => new TextEncoder().encode(text)

/** Latin-1, as an old editor saves it. */
function encodeLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
}

function encodeUtf16(text: string, { hasMark }: { readonly hasMark: boolean }): Uint8Array {
  const units = Uint16Array.from(`${hasMark ? '\uFEFF' : ''}${text}`, (letter) =>
    letter.charCodeAt(0),
  )
  return new Uint8Array(units.buffer)
}

/** Mutations that fit every file, whatever it holds. */
export function breakAnyKind(): readonly BrokenFile[] {
  return KINDS.flatMap((kind) => [
    ...breakSyntax(kind),
    ...breakEncoding(kind),
    ...breakEmpty(kind),
    ...breakHuge(kind),
    ...breakHostile(kind),
  ])
}

function line(kind: Kind, words: string): string {
  return `${WORDS[kind][0]}: ${words}\n`
}

/** The sound text with the line of words replaced. */
function withWords(kind: Kind, replacement: string): string {
  return editText(getSoundText(kind), [[line(kind, WORDS[kind][1]), replacement]])
}

function breakSyntax(kind: Kind): readonly BrokenFile[] {
  const [field, words] = WORDS[kind]
  const about = (name: string) =>
    ({ failure: 'syntax', name, expected: 'ContentYamlInvalid' }) as const
  return [
    breakFile(kind, about('a colon in a text'), withWords(kind, line(kind, `Found: ${words}`))),
    breakFile(kind, about('a quote that nobody closes'), withWords(kind, line(kind, `'${words}`))),
    breakFile(
      kind,
      about('a bracket that nobody closes'),
      withWords(kind, line(kind, `[${words}`)),
    ),
    breakFile(kind, about('a tab before a field'), withWords(kind, `\t${line(kind, words)}`)),
    breakFile(
      kind,
      about('a conflict that nobody merged'),
      withWords(
        kind,
        `<<<<<<< HEAD\n${line(kind, words)}=======\n${field}: other words\n>>>>>>> branch\n`,
      ),
    ),
  ]
}

function breakEncoding(kind: Kind): readonly BrokenFile[] {
  const about = (name: string, expected: 'EncodingInvalid' | 'builds' = 'EncodingInvalid') =>
    ({ failure: 'encoding', name, expected }) as const
  const text = getSoundText(kind)
  const [, words] = WORDS[kind]
  return [
    breakFile(kind, about('Latin-1'), encodeLatin1(withWords(kind, line(kind, `${words} Café`)))),
    breakFile(kind, about('UTF-16'), encodeUtf16(text, { hasMark: true })),
    breakFile(kind, about('UTF-16 without a mark'), encodeUtf16(text, { hasMark: false })),
    breakFile(
      kind,
      about('a letter lost on the way'),
      withWords(kind, line(kind, `${words} Caf\uFFFD`)),
    ),
    breakFile(kind, about('a mark of UTF-8 at the start', 'builds'), encode(`\uFEFF${text}`)),
    breakFile(kind, about('lines that end as in Windows', 'builds'), text.replaceAll('\n', '\r\n')),
  ]
}

function breakEmpty(kind: Kind): readonly BrokenFile[] {
  const isMdx = SOUND_FILES[kind].endsWith('.mdx')
  const about = (name: string, expected: BrokenFile['expected']) =>
    ({ failure: 'empty', name, expected }) as const
  const shape =
    kind === 'study'
      ? 'StudyFileInvalid'
      : kind === 'intervention'
        ? 'InterventionFileInvalid'
        : 'ContentFileInvalid'
  return [
    breakFile(kind, about('no byte at all', ['EmptyFile']), ''),
    breakFile(kind, about('blank lines', ['EmptyFile']), ' \n\n \n'),
    breakFile(
      kind,
      about('only a comment', ['EmptyFile']),
      isMdx ? '---\n# to be written\n---\n\nWords.\n' : '# to be written\n',
    ),
    breakFile(
      kind,
      about('a field without a value', [shape]),
      withWords(kind, `${WORDS[kind][0]}:\n`),
    ),
    breakFile(kind, about('a field left out', [shape]), withWords(kind, '')),
    breakFile(kind, about('a text of nothing', [shape]), withWords(kind, line(kind, "'  '"))),
  ]
}

function breakHuge(kind: Kind): readonly BrokenFile[] {
  const about = (name: string, expected: BrokenFile['expected']) =>
    ({ failure: 'huge', name, expected }) as const
  const [, words] = WORDS[kind]
  const shape =
    kind === 'study'
      ? 'StudyFileInvalid'
      : kind === 'intervention'
        ? 'InterventionFileInvalid'
        : 'ContentFileInvalid'
  const aliases = Array.from(
    { length: 30 },
    (_, index) =>
      `a${String(index)}: &a${String(index)} [${index === 0 ? 'x' : `*a${String(index - 1)}, *a${String(index - 1)}`}]\n`,
  )
  return [
    breakFile(
      kind,
      about('a book in one field', ['TooLarge']),
      withWords(kind, line(kind, `${words} `.repeat(20_000))),
    ),
    breakFile(
      kind,
      about('a chapter in one field', [shape]),
      withWords(kind, line(kind, `${words} `.repeat(200))),
    ),
    breakFile(
      kind,
      about('one word as long as a chapter', [shape]),
      withWords(kind, line(kind, 'x'.repeat(50_000))),
    ),
    breakFile(
      kind,
      about('lists in lists without end', ['ContentYamlInvalid']),
      withWords(kind, `${WORDS[kind][0]}: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`),
    ),
    breakFile(
      kind,
      about('aliases that double thirty times', ['ContentYamlInvalid']),
      withWords(kind, `${line(kind, words)}${aliases.join('')}`),
    ),
  ]
}

function breakHostile(kind: Kind): readonly BrokenFile[] {
  const about = (name: string, expected: BrokenFile['expected']) =>
    ({ failure: 'hostile', name, expected }) as const
  const [field, words] = WORDS[kind]
  const shape =
    kind === 'study'
      ? 'StudyFileInvalid'
      : kind === 'intervention'
        ? 'InterventionFileInvalid'
        : 'ContentFileInvalid'
  return [
    breakFile(
      kind,
      about('a script in a text, which pages print as text', 'builds'),
      withWords(kind, line(kind, `'<script>alert()</script>'`)),
    ),
    breakFile(
      kind,
      about('a text that writes over the terminal', [shape]),
      withWords(kind, `${line(kind, words)}"\\e[2J\\e[31m": x\n`),
    ),
    breakFile(
      kind,
      about('letters that turn the line around', ['EncodingInvalid']),
      withWords(kind, line(kind, `${words} \u202Edesrever`)),
    ),
    breakFile(
      kind,
      about('a field that every object has', ['ContentYamlInvalid']),
      withWords(kind, `${line(kind, words)}__proto__: {isAdmin: true}\nconstructor: {}\n`),
    ),
    breakFile(
      kind,
      about('a tag that runs code elsewhere', ['ContentYamlInvalid']),
      withWords(kind, `${field}: !!js/regexp /x/\n`),
    ),
  ]
}
