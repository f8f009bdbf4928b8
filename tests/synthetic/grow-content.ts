import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { ClaimFile } from '../../src/collections/schemas/claim.ts'
import type { InterventionFile } from '../../src/collections/schemas/intervention.ts'
import type { StudyFile } from '../../src/collections/schemas/study.ts'
import { createRandom, pick } from './random.ts'

export interface ContentSize {
  readonly forms: number
  readonly studies: number
  readonly claims: number
}

interface Record<Value> {
  readonly id: string
  readonly value: Value
}

const SEED = 20261122
const SYLLABLES = ['an', 'be', 'cor', 'da', 'el', 'fi', 'gur', 'ha', 'im', 'jo', 'ka', 'lund', 'mo']
// Nobody wrote an answer for evidence that nobody gathered, and the check of wording would not let another one stand.
const SHORT_ANSWER = 'Trials were copied for this page, so that many pages can be tried out.'

/** Stands in every folder that was grown, which may therefore be grown anew. */
const MARK = '.grown'

/**
 * Empties a folder to write into.
 *
 * @throws {RangeError} if it holds what somebody else put there
 */
function clear(target: string): void {
  const isTaken = existsSync(target) && readdirSync(target).length > 0
  if (isTaken && !existsSync(join(target, MARK))) {
    throw new RangeError(
      `${target} is not empty and was not grown here. Name a folder that does not exist yet.`,
    )
  }
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, MARK), '')
}

/**
 * Writes a condition of any size into `target`: each synthetic file is a copy of a real one under a new name, its links led
 * to other copies. So the mix of designs, outcomes, people and lengths of text is that of the real content. The same
 * `source` and size give the same files.
 *
 * @throws {RangeError} if `target` holds what was not grown
 */
export function growContent(source: string, target: string, size: ContentSize): void {
  const random = createRandom(SEED)
  clear(target)
  cpSync(source, target, { recursive: true })

  const { copies, interventions, forms } = growInterventions(source, target, size.forms)
  const leadTo = (known: ReadonlySet<string>, copy: number) => (id: string) =>
    known.has(rename(id, copy)) ? rename(id, copy) : id
  const pickCopy = () => Math.floor(random() * copies)

  const studies = readRecords<StudyFile>(join(source, 'studies'))
  const copiesOf = new Map(studies.map(({ id }) => [id, [id]]))
  for (let index = studies.length; index < size.studies; index += 1) {
    const base = pick(random, studies)
    const copy = pickCopy()
    const family = nameAuthor(random)
    const year =
      base.value.citation.year === undefined ? undefined : 1960 + Math.floor(random() * 66)
    const id = `${family.toLowerCase()}-${String(year ?? 'undated')}-${String(index)}`
    write(
      target,
      `studies/${id}.yaml`,
      copyStudy(base.value, {
        index,
        family,
        year,
        toIntervention: leadTo(interventions, copy),
        toForm: leadTo(forms, copy),
      }),
    )
    copiesOf.get(base.id)?.push(id)
  }

  const claims = readRecords<ClaimFile>(join(source, 'claims'))
  for (let index = claims.length; index < size.claims; index += 1) {
    const { id, value } = pick(random, claims)
    const copy = pickCopy()
    write(target, `claims/${id}-${String(index)}.yaml`, {
      ...value,
      claim: `${value.claim} (${String(index)})`,
      studies: value.studies.map((study) => pick(random, copiesOf.get(study) ?? [study])),
      interventions: value.interventions.map(leadTo(interventions, copy)),
    })
  }
}

/** Copies interventions until there are enough forms, and tells how many copies of each there are. */
function growInterventions(source: string, target: string, formCount: number) {
  const pages = readdirSync(join(source, 'interventions')).map((name) => {
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
        readFileSync(join(source, 'interventions', name), 'utf8'),
      ) ?? []
    return { id: name.replace(/\.mdx$/, ''), value: parse(front) as InterventionFile, body }
  })
  const interventions = new Set<string>()
  const known = new Set<string>()
  let left = formCount
  let copy = 0
  for (; left > 0; copy += 1) {
    for (const { id, value, body } of pages) {
      const forms = value.forms.slice(0, left).map((form) => copyForm(form, copy))
      if (forms.length === 0 && copy > 0) break
      left -= forms.length
      const name = rename(id, copy)
      interventions.add(name)
      for (const form of forms) known.add(form.id)
      const front = {
        ...value,
        name: copy === 0 ? value.name : `${value.name} ${String(copy)}`,
        short_answer: SHORT_ANSWER,
        aliases: value.aliases.map((alias) => (copy === 0 ? alias : `${alias} ${String(copy)}`)),
        forms: forms.length === 0 ? value.forms : forms,
      }
      writeFileSync(
        join(target, 'interventions', `${name}.mdx`),
        `---\n${toYaml(front)}---\n${body}`,
      )
    }
  }
  return { copies: copy, interventions, forms: known }
}

function copyForm(
  form: InterventionFile['forms'][number],
  copy: number,
): InterventionFile['forms'][number] {
  if (copy === 0) return form
  return {
    ...form,
    id: rename(form.id, copy),
    name: `${form.name.slice(0, 24)} ${String(copy)}`,
    in_sentence: `${form.in_sentence} ${String(copy)}`,
  }
}

function copyStudy(
  study: StudyFile,
  {
    index,
    family,
    year,
    toIntervention,
    toForm,
  }: {
    readonly index: number
    readonly family: string
    readonly year: number | undefined
    readonly toIntervention: (id: string) => string
    readonly toForm: (id: string) => string
  },
): StudyFile {
  const { trial: _trial, ...facts } = study
  const { authors = ['Author A'], title, doi, pmid, pmcid: _pmcid, ...citation } = study.citation
  return {
    ...facts,
    about: study.about.map(toIntervention),
    citation: {
      authors: [`${family} A`, ...authors.slice(1)],
      ...citation,
      ...(year !== undefined && { year }),
      ...(title !== undefined && { title: `${title} (${String(index)})` }),
      ...(doi !== undefined && { doi: `10.5555/synthetic.${String(index)}` }),
      ...(pmid !== undefined && { pmid: String(90_000_000 + index) }),
    },
    ...(study.outcomes && {
      outcomes: study.outcomes.map((row) => ({
        ...row,
        ...(row.contrasts && {
          contrasts: row.contrasts.map((contrast) => ({
            ...contrast,
            form: toForm(contrast.form),
          })),
        }),
      })),
    }),
  }
}

function rename(id: string, copy: number): string {
  return copy === 0 ? id : `${id}-${String(copy)}`
}

function nameAuthor(random: () => number): string {
  const name = Array.from({ length: 3 }, () => pick(random, SYLLABLES)).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function readRecords<Value>(folder: string): readonly Record<Value>[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      id: name.replace(/\.yaml$/, ''),
      value: parse(readFileSync(join(folder, name), 'utf8')) as Value,
    }))
}

function write(target: string, name: string, value: unknown): void {
  writeFileSync(join(target, name), toYaml(value))
}

/** Texts in quotes, as what looks like a date or a number has to be. */
function toYaml(value: unknown): string {
  return stringify(value, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' })
}
