import type { Certainty } from '../evidence/model.ts'
import type { Support } from '../evidence/rating/find-what-holds-it-up.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS } from './words.ts'

/**
 * What holds a rating up, in one line: "Without Cho 2016 it would be low." Empty for an untested form.
 *
 * @param trials trials that count
 */
export function describeSupports(
  supports: readonly Support[],
  { certainty, trials }: { readonly certainty: Certainty; readonly trials: number },
): string {
  if (trials === 0) return ''
  if (supports.length === 0)
    return trials === 1
      ? 'Its one trial; without it the level would be the same.'
      : 'No single trial: without any one of them the rating stays.'
  if (trials === 1 && supports[0]?.certainty === 'none')
    return 'Its one trial: without it, untested.'
  const ends = supports.map((support) => {
    const words = [
      ...(support.certainty === certainty ? [] : [CERTAINTY_WORDS[support.certainty].word]),
      ...(support.direction === undefined || support.certainty !== certainty
        ? []
        : [DIRECTION_WORDS[support.direction].word]),
    ]
    return { label: support.label, end: words.join(', ') }
  })
  // No `Map.groupBy`: this runs in browsers older than it.
  return [...new Set(ends.map(({ end }) => end))]
    .map((end) => {
      const members = ends.filter((other) => other.end === end)
      return `Without ${listNames(members.map(({ label }) => label))}: ${end}.`
    })
    .join(' ')
}

/** "Cho 2016", "Cho 2016 or Earley 2024", "Cho 2016, Earley 2024 or Wang 2009". */
function listNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
