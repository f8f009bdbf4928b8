import { version } from '../../../package.json'
import type { Library } from '../../collections/queries.ts'
import { publishRecords } from '../../collections/published/records.ts'
import type { PublishedName } from '../../collections/published/schemas.ts'
import { href } from '../../format/href.ts'

export { version }

/** Where the licence of the data stands, and its name in the lists of machines. */
export const DATA_LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

const TITLES: Readonly<Record<PublishedName, string>> = {
  ratings: 'Ratings with every step that led to them',
  studies: 'Studies as they were read',
  claims: 'Claims checked',
  guidelines: 'What guidelines say',
}

/** Full address of a path of this site, for what is read away from it. */
export function buildAddress(path: string, origin: URL | undefined): string {
  return new URL(href(path), origin).href
}

/** One of the JSON files of the data, with a head that says what it is. */
export function buildPublishedFile(
  library: Library,
  name: PublishedName,
  origin: URL | undefined,
): object {
  return {
    title: `${library.site.name}: ${TITLES[name]}`,
    version,
    reviewed: library.site.reviewed,
    licence: DATA_LICENCE.name,
    source: buildAddress('/data/', origin),
    schema: buildAddress(`/data/v1/schema/${name}.json`, origin),
    [name]: publishRecords(library, name),
  }
}

/** JSON that a person can read too. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`
}
