import type { ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { ReadFile } from '../read-file.ts'
import { problemAt } from './check.ts'

/** Pages that stand whatever the content is, with those of their headings that a link may lead to. */
export const STANDING_PAGES: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/about/': ['mistake', 'access', 'storage', 'licences'],
  '/changes/': [],
  '/claims/': [],
  '/data/': [],
  '/glossary/': [],
  '/guidelines/': [],
  '/interventions/': [],
  '/method/': [],
  '/offline/': [],
  '/search/': [],
  '/site-map/': [],
  '/studies/': [],
  '/tools/': [],
  '/tools/compare/': [],
  '/tools/doctor-visit/': [],
  '/tools/medicines/': [],
}

interface Link {
  readonly file: ReadFile
  readonly path: Path
  readonly address: string
}

/** A link of the header, the footer or a tool leads to a page of this site, and to a heading that stands there. */
export function checkSiteLinks(content: ContentFiles): readonly Problem[] {
  const { site } = content
  // The site's own file says where the articles stand.
  if (site === undefined) return []
  const { navigation, more_pages } = site.value
  const known = listAddresses(content, site.value)
  return [
    ...listLinks(site, ['navigation'], navigation),
    ...listLinks(site, ['more_pages'], more_pages),
    ...content.laboratory.flatMap((file) => listLinks(file, ['read_on'], file.value.read_on)),
  ]
    .filter(({ address }) => !known.has(address))
    .map(({ file, path, address }) =>
      problemAt(file, {
        name: 'UnknownId',
        path,
        expected: 'the address of a page of this site, or of a heading on /about/',
        remedy: suggestId(address, known, 'Every page stands on /site-map/.'),
      }),
    )
}

/** Addresses of all pages, and of the headings that links of the site's own file may lead to. */
export function listAddresses(
  { ids, interventions }: ContentFiles,
  { articles, about }: NonNullable<ContentFiles['site']>['value'],
): ReadonlySet<string> {
  return new Set([
    ...Object.entries(STANDING_PAGES).flatMap(([page, headings]) => [
      page,
      ...headings.map((id) => `${page}#${id}`),
    ]),
    ...about.map(({ id }) => `/about/#${id}`),
    `/${articles.path}/`,
    ...listPages(`/${articles.path}/`, ids.articles),
    ...listPages('/tools/', ids.laboratory),
    ...listPages('/interventions/', ids.interventions),
    ...interventions.flatMap(({ id, value }) =>
      listPages(
        `/interventions/${id}/`,
        value.forms.map((form) => form.id),
      ),
    ),
    ...listPages('/claims/', ids.claims),
    ...listPages('/studies/', ids.studies),
  ])
}

function listPages(folder: string, ids: Iterable<string>): readonly string[] {
  return [...ids].map((id) => `${folder}${id}/`)
}

function listLinks(
  file: ReadFile,
  path: Path,
  links: readonly { readonly path: string }[],
): readonly Link[] {
  return links.map((link, index) => ({ file, path: [...path, index, 'path'], address: link.path }))
}
