import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileAccess, LibraryReading } from '../../src/collections/read-library.ts'
import { readLibrary } from '../../src/collections/read-library.ts'

/** The kinds of content file, each with the sound one that the corpus breaks. */
export const SOUND_FILES = {
  study: 'content/studies/smith-2020-walking.yaml',
  intervention: 'content/interventions/walking.mdx',
  outcome: 'content/outcomes/attacks.yaml',
  guideline: 'content/guidelines/headache-society-2021.yaml',
  claim: 'content/claims/walking-cures.yaml',
  medicine: 'content/medicines/painkillers.yaml',
  laboratory: 'content/laboratory/sodium.yaml',
  glossary: 'content/glossary/diary.yaml',
  article: 'content/articles/at-night.mdx',
  change: 'content/changes/first.yaml',
  site: 'content/site.yaml',
} as const

export type Kind = keyof typeof SOUND_FILES
export const KINDS = Object.keys(SOUND_FILES) as readonly Kind[]

/** Files by their path, as text or as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const fixture = fileURLToPath(new URL('../content/fixtures/sound', import.meta.url))

const ARTICLE = `---
title: Attacks at night
line: When attacks come and what people do about them.
summary: They come at night more often than by day.
order: 1
interventions: [walking]
population: adults
claims: [walking-cures]
reviewed: '2026-01-01'
---

## When they come

They come at night. A <Term id="diary">diary</Term> shows it, in one trial of 48 people. <Cite id="smith-2020-walking" />
`

const CHANGE = `number: 1
date: '2026-01-01'
kind: content
title: A page on attacks at night
what: The page is new.
because: Readers asked for it.
studies: [smith-2020-walking]
affects:
  - form: walking
    from: very low, helped
    to: low, helped
`

const LABORATORY = `title: Sodium on a line
lead: Put your result on the line.
description: Where your result stands.
name: sodium
range: [100, 180]
highest: 300
units:
  - {name: mmol/L, per_first: 1}
  - {name: mEq/L, per_first: 1}
second: {name: potassium, unit: mmol/L, highest: 10}
usual_range: It stands on your slip.
groups:
  - {id: adults, name: An adult}
  - id: child
    name: A child
    notice: {text: Ask a doctor., guidelines: [headache-society-2021]}
rules:
  - guideline: headache-society-2021
    topic: walking
    groups: [adults]
    label: Walking
    value: {from: 130, to: 150}
    or_second: {below: 5}
trials:
  - {study: smith-2020-walking, label: Who walked, value: {above: 120}}
methods:
  study: smith-2020-walking
  text: Two methods differ.
  names: [first, second]
  pairs: [[130, 140]]
notes:
  - {text: It was tried once., studies: [smith-2020-walking], value: {above: 180}}
ask: [What is my result?]
read_on: [{label: Walking, path: /interventions/walking/}]
reviewed: '2026-01-01'
`

/** Content without a fault, held in memory: one file of each kind. */
export const SOUND: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(join(fixture, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:yaml|mdx)$/.test(name))
      .map((name) => {
        const file = `content/${name.replaceAll('\\', '/')}`
        return [file, readFileSync(join(fixture, file), 'utf8')]
      }),
  ),
  [SOUND_FILES.article]: ARTICLE,
  [SOUND_FILES.change]: CHANGE,
  [SOUND_FILES.laboratory]: LABORATORY,
}

export function getSoundText(kind: Kind): string {
  const text = SOUND[SOUND_FILES[kind]]
  if (text === undefined) throw new RangeError(`getSoundText: no sound file of kind ${kind}`)
  return text
}

/** The sound content with files laid over it, read as the build reads it. */
export function readWith(files: Files): Promise<LibraryReading> {
  const all = { ...SOUND, ...files }
  const access: FileAccess = {
    list: (folder) =>
      Promise.resolve(
        [
          ...new Set(
            Object.keys(all)
              .filter((file) => file.startsWith(`${folder}/`))
              .map((file) => file.slice(folder.length + 1).split('/', 1)[0] ?? ''),
          ),
        ].sort(),
      ),
    read: (file) => {
      const content = all[file]
      return Promise.resolve(
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      )
    },
  }
  return readLibrary({ root: 'content', files: access })
}
