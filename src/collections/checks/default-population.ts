import type { ContentFiles } from '../content-files.ts'
import type { Problem } from '../problems.ts'
import { problemAt } from './check.ts'

/** Exactly one population is the default question, and it is the one that the site opens with. */
export function checkDefaultPopulation({ site }: ContentFiles): readonly Problem[] {
  if (site === undefined) return []
  const defaults = site.value.populations.filter((population) => population.is_default)
  if (defaults.length === 1 && defaults[0]?.id === site.value.default_population) return []
  // A population that is not there is told as an unknown id.
  if (!site.value.populations.some(({ id }) => id === site.value.default_population)) return []
  return [
    problemAt(site, {
      name: 'ContentFileInvalid',
      path: ['default_population'],
      expected: 'the id of the one population with `is_default: true`',
      received: `"${site.value.default_population}", and the default is ${defaults.map(({ id }) => `"${id}"`).join(' and ') || 'none'}`,
      remedy: 'Set `is_default: true` on that population and `false` on the others.',
    }),
  ]
}
