import { CERTAINTY_LEVELS } from '../../evidence/index.ts'
import type { Certainty, Direction } from '../../evidence/index.ts'
import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Library } from '../library.ts'
import type { Problem } from '../problems.ts'
import { getRatedForms } from '../rated-forms.ts'
import { problemAt } from './check.ts'

/** One rating of a form, for some outcome and some people. */
interface Placed {
  readonly certainty: Certainty
  readonly direction?: Direction
}

interface WordRule {
  /** Words that say how sure something is, or which way it goes. */
  readonly words: RegExp
  /** What a rating must be for the words to be true of it. */
  readonly fits: (rating: Placed) => boolean
  readonly wants: string
}

const EASE = '(?:ease|help|reduce|improve|relieve|lessen|calm)'

// The words are those of the generated statement: likely for moderate, may for low, tested by nobody for none. What a
// trial found may be told in the past tense at any certainty.
const WORD_RULES: readonly WordRule[] = [
  {
    words:
      /\b(?:nobody has (?:ever )?tested|has not been tested|have not been tested|no trial has tested|untested)\b/i,
    fits: ({ certainty }) => certainty === 'none',
    wants: 'a form that nobody tested',
  },
  {
    words: new RegExp(`\\bmay (?:also )?${EASE}\\b`, 'i'),
    fits: ({ certainty, direction }) => certainty === 'low' && direction === 'helps',
    wants: 'low certainty that it helps',
  },
  {
    words: new RegExp(`\\b(?:likely|probably) ${EASE}s?\\b`, 'i'),
    fits: ({ certainty, direction }) => certainty === 'moderate' && direction === 'helps',
    wants: 'moderate certainty that it helps',
  },
  {
    words: new RegExp(
      `\\b(?:is proven to|surely|certainly|reliably|always) ${EASE}s?\\b|\\bworks for\\b`,
      'i',
    ),
    fits: ({ certainty, direction }) => certainty === 'high' && direction === 'helps',
    wants: 'high certainty that it helps',
  },
  {
    words: /\b(?:makes? (?:it|them|symptoms) worse|does harm)\b/i,
    fits: ({ direction }) => direction === 'harms',
    wants: 'a rating that it harms',
  },
  {
    words: /\b(?:does not (?:help|ease|work)|do not (?:help|ease|work)|makes? no difference)\b/i,
    fits: ({ certainty, direction }) =>
      direction === 'no-difference' && CERTAINTY_LEVELS.indexOf(certainty) <= 1,
    wants: 'moderate or high certainty of no difference',
  },
]

/** Short answers speak of certainty and direction as the ratings of their forms do. */
export function checkWording(library: Library, content: ContentFiles): readonly Problem[] {
  const placed = placeForms(library)
  return content.interventions.flatMap((file) => {
    const ratings = file.value.forms.flatMap(({ id }) => placed.get(id) ?? [])
    return splitSentences(file.value.short_answer).flatMap((sentence) =>
      WORD_RULES.flatMap((rule) => holdAgainst(file, { sentence, rule, ratings })),
    )
  })
}

function holdAgainst(
  file: ContentFile<unknown>,
  {
    sentence,
    rule,
    ratings,
  }: { readonly sentence: string; readonly rule: WordRule; readonly ratings: readonly Placed[] },
): readonly Problem[] {
  const found = rule.words.exec(sentence)?.[0]
  if (found === undefined || ratings.some(rule.fits)) return []
  return [
    problemAt(file, {
      name: 'WordingContradictsRating',
      path: ['short_answer'],
      expected: `${rule.wants}, as "${found}" says`,
      received: `"${sentence}", while its ratings are: ${describeRatings(ratings)}`,
      remedy:
        'Tell in the past tense what the studies found; of a form without trials say that nobody has tested it. "May" is for low certainty, "likely" for moderate.',
    }),
  ]
}

/** All ratings of a form: every outcome in every population. */
function placeForms(library: Library): ReadonlyMap<string, readonly Placed[]> {
  const all = [...library.outcomes.keys()].flatMap((outcome) =>
    [...library.populations.keys()].flatMap((population) =>
      getRatedForms(library, { outcome, population, withReferences: true })
        // Untested for a side question is nothing that a short answer has to say.
        .filter(({ rating }) => rating.certainty !== 'none' || isMainQuestion(library, outcome))
        .map(({ id, rating }) => ({ id, rating })),
    ),
  )
  return new Map(
    [...Map.groupBy(all, ({ id }) => id)].map(([id, members]) => [
      id,
      members.map(({ rating }) => rating),
    ]),
  )
}

function isMainQuestion(library: Library, outcome: string): boolean {
  return outcome === library.site.primaryOutcome
}

function describeRatings(ratings: readonly Placed[]): string {
  const words = ratings.map(({ certainty, direction }) =>
    direction === undefined
      ? 'untested'
      : `${certainty.replace('-', ' ')} (${direction.replaceAll('-', ' ')})`,
  )
  return [...new Set(words)].join(', ') || 'nothing'
}

function splitSentences(text: string): readonly string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?;:])\s/)
    .filter((sentence) => sentence !== '')
}
