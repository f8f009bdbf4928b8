import type { ContentFiles } from '../content-files.ts'
import { describeValue } from '../place.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { ReadFile } from '../read-file.ts'
import { problemAt } from './check.ts'
import { STANDING_PAGES } from './site-links.ts'

/** Pages of an intervention beside those of its forms. */
const BESIDE_FORMS = ['claims', 'studies']

interface Claimed {
  readonly file: ReadFile
  readonly path: Path
  readonly id: string
  readonly taken: readonly string[]
}

/** No file claims the address of a page, or of a heading, that stands whatever the content is. */
export function checkTakenAddresses({
  site,
  laboratory,
  interventions,
}: ContentFiles): readonly Problem[] {
  const claimed: Claimed[] = [
    ...laboratory.map((file) => ({
      file,
      path: ['name'],
      id: file.id,
      taken: listBelow('/tools/'),
    })),
    ...interventions.flatMap((file) =>
      file.value.forms.map(({ id }, index) => ({
        file,
        path: ['forms', index, 'id'],
        id,
        taken: BESIDE_FORMS,
      })),
    ),
    ...(site === undefined
      ? []
      : [
          {
            file: site,
            path: ['articles', 'path'],
            id: site.value.articles.path,
            taken: listBelow('/'),
          },
          ...site.value.about.map(({ id }, index) => ({
            file: site,
            path: ['about', index, 'id'],
            id,
            taken: STANDING_PAGES['/about/'] ?? [],
          })),
        ]),
  ]
  return claimed
    .filter(({ id, taken }) => taken.includes(id))
    .map(({ file, path, id, taken }) =>
      problemAt(file, {
        name: 'DuplicateId',
        path,
        expected: `another name than ${taken.join(', ')}: pages and headings of the site have these`,
        received: describeValue(id),
        remedy: 'Choose another name.',
      }),
    )
}

/** Names of the pages one step below an address. */
function listBelow(folder: string): readonly string[] {
  return Object.keys(STANDING_PAGES)
    .filter((page) => page.startsWith(folder) && page !== folder)
    .map((page) => page.slice(folder.length).split('/')[0] ?? '')
    .filter((name, index, all) => all.indexOf(name) === index)
}
