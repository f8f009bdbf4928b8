import type { ContentFile, ContentFiles } from '../content-files.ts'
import { describeValue } from '../place.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { ReadFile } from '../read-file.ts'
import { problemAt } from './check.ts'
import { listReferences } from './references.ts'

/** A word that may stand once among its like, and where it stands. */
interface Entry {
  readonly file: ReadFile
  readonly path: Path
  readonly word: string
}

/** No name stands twice where names tell things apart, no id twice in a list, no place in an order is taken twice. */
export function checkListedTwice(content: ContentFiles): readonly Problem[] {
  return [
    ...listReferenceLists(content),
    ...listNamesInside(content),
    listTerms(content),
    ...listPlaces(content),
  ].flatMap(findTwice)
}

function findTwice(entries: readonly Entry[]): readonly Problem[] {
  const first = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    const word = entry.word.trim().toLowerCase()
    const earlier = first.get(word)
    if (earlier === undefined) {
      first.set(word, entry)
      return []
    }
    const { file, path } = entry
    const line = earlier.file.lineOf(earlier.path)
    const received =
      earlier.file === file
        ? `${describeValue(entry.word)}, as in line ${String(line)}`
        : `${describeValue(entry.word)}, as in ${earlier.file.file}:${String(line)}`
    return [
      problemAt(file, {
        name: 'DuplicateId',
        path,
        expected: 'a value of its own',
        received,
        remedy: 'Remove one of the two, or give one of them another value.',
      }),
    ]
  })
}

/** Ids that one list of one file names. */
function listReferenceLists(content: ContentFiles): readonly (readonly Entry[])[] {
  const inLists = listReferences(content).filter(({ path }) => typeof path.at(-1) === 'number')
  const groups = Map.groupBy(
    inLists,
    ({ file, path }) => `${file.file} ${JSON.stringify(path.slice(0, -1))}`,
  )
  return [...groups.values()].map((group) =>
    group.map(({ file, path, id }) => ({ file, path, word: id })),
  )
}

/** Names that a file gives to things inside it. */
function listNamesInside(content: ContentFiles): readonly (readonly Entry[])[] {
  return [
    ...content.studies.map((file) => named(file, ['arms'], file.value.arms, 'name')),
    ...content.outcomes.map((file) => named(file, ['scales'], file.value.scales, 'id')),
    ...content.medicines.map((file) => named(file, ['names'], file.value.names, 'generic')),
    ...content.laboratory.flatMap((file) => [
      named(file, ['groups'], file.value.groups, 'id'),
      named(file, ['units'], file.value.units, 'name'),
      ...file.value.rules.map(({ groups }, index) =>
        groups.map((word, position) => ({
          file,
          path: ['rules', index, 'groups', position],
          word,
        })),
      ),
    ]),
    ...content.interventions.flatMap((file) =>
      file.value.forms.map(({ judgements = [] }, index) =>
        judgements.map(({ outcome, population, domain }, position) => ({
          file,
          path: ['forms', index, 'judgements', position],
          word: `${domain} for ${outcome} in ${population}`,
        })),
      ),
    ),
    ...(content.site === undefined ? [] : listNamesOfSite(content.site, content)),
  ]
}

function listNamesOfSite(
  site: NonNullable<ContentFiles['site']>,
  { interventions }: ContentFiles,
): readonly (readonly Entry[])[] {
  const { value } = site
  return [
    named(site, ['populations'], value.populations, 'id'),
    named(site, ['claim_subjects'], value.claim_subjects, 'id'),
    named(site, ['guideline_treatments'], value.guideline_treatments, 'id'),
    named(site, ['about'], value.about, 'id'),
    named(site, ['visit', 'tests'], value.visit?.tests, 'id'),
    named(site, ['visit', 'questions'], value.visit?.questions, 'id'),
    // A study names interventions and subjects in one list.
    [
      ...interventions.map((file) => ({ file, path: ['name'], word: file.id })),
      ...named(site, ['subjects'], value.subjects, 'id'),
    ],
    [
      ...named(site, ['navigation'], value.navigation, 'path'),
      ...named(site, ['more_pages'], value.more_pages, 'path'),
    ],
  ]
}

function named<Key extends string>(
  file: ReadFile,
  path: Path,
  items: readonly Readonly<Record<Key, string>>[] | undefined,
  key: Key,
): readonly Entry[] {
  return (items ?? []).map((item, index) => ({
    file,
    path: [...path, index, key],
    word: item[key],
  }))
}

/** A reader who looks a word up finds it in one entry. */
function listTerms({ glossary }: ContentFiles): readonly Entry[] {
  return glossary.flatMap((file) => [
    { file, path: ['term'], word: file.value.term },
    ...(file.value.aliases ?? []).map((word, index) => ({ file, path: ['aliases', index], word })),
  ])
}

function listPlaces({ outcomes, articles }: ContentFiles): readonly (readonly Entry[])[] {
  const place = (file: ContentFile<{ readonly order: number }>): Entry => ({
    file,
    path: ['order'],
    word: String(file.value.order),
  })
  return [outcomes.map(place), articles.map(place)]
}
