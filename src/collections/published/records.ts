import type { Library } from '../library.ts'
import { toSnakeCase } from '../snake-case.ts'
import { publishRatings } from './ratings.ts'
import type { PublishedName } from './schemas.ts'

/** The records of one of the JSON files, as content/ holds them, each with its id first. */
export function publishRecords(library: Library, name: PublishedName): readonly unknown[] {
  if (name === 'ratings') return publishRatings(library)
  return [...library[name].values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, ...record }) => toSnakeCase({ id, ...record }))
}
