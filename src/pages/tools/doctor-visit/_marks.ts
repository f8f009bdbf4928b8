import type { Claim, Library, Medicine } from '../../../collections/queries.ts'
import { getOpeningForms } from '../../../collections/queries.ts'
import { VERDICT_WORDS } from '../../../format/content-words.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS } from '../../../format/words.ts'
import { labelGuideline } from '../../../format/guideline-label.ts'

/** Something that can be put on the sheet. */
export interface Mark {
  readonly mark: string
  /** As the list shows it. */
  readonly name: string
  /** What follows the name in the list. */
  readonly detail?: string
  /** Its words on the sheet, in the reader's voice. */
  readonly line: string
  /** Further words that find it. */
  readonly search?: string
}

export interface MarkGroup {
  readonly name: string
  readonly marks: readonly Mark[]
}

/** Everything that a reader may put on the sheet, in the order of the page. */
export function listMarks(library: Library): readonly MarkGroup[] {
  const { visit } = library.site
  return [
    {
      name: 'Tests to ask for',
      marks: (visit?.tests ?? []).map((test) => markTest(library, test)),
    },
    { name: 'Medicines I take', marks: [...library.medicines.values()].map(markMedicine) },
    { name: 'Treatments', marks: listFormMarks(library) },
    {
      name: 'Questions',
      marks: (visit?.questions ?? []).map(({ id, line }) => ({
        mark: `question:${id}`,
        name: line,
        line,
      })),
    },
    { name: 'Claims I read', marks: [...library.claims.values()].map(markClaim) },
  ].filter(({ marks }) => marks.length > 0)
}

function markTest(
  library: Library,
  { id, name, line, guideline }: NonNullable<Library['site']['visit']>['tests'][number],
): Mark {
  const source = labelGuideline(library.guidelines.get(guideline) ?? { shortName: guideline })
  return { mark: `test:${id}`, name, detail: `asked for by ${source}`, line: `${line} (${source})` }
}

function markMedicine({ id, group, names, ask }: Medicine): Mark {
  const generics = names.map(({ generic }) => generic)
  return {
    mark: `medicine:${id}`,
    name: group,
    detail: generics.slice(0, 4).join(', '),
    line: `${group}: ${ask.join(' ')}`,
    search: [...generics, ...names.flatMap(({ us, uk }) => [...us, ...uk])].join(' '),
  }
}

function listFormMarks(library: Library): readonly Mark[] {
  return getOpeningForms(library).map(({ id, name, rating, intervention }) => {
    const found = DIRECTION_WORDS[rating.direction ?? 'untested'].word
    const { word, symbol } = CERTAINTY_WORDS[rating.certainty]
    const isTested = rating.certainty !== 'none'
    const rated = isTested ? `${word} certainty, ${found}` : word
    return {
      mark: `form:${id}`,
      name,
      detail: `${symbol} ${rated}`,
      line: `${name}. Studies: ${isTested ? rated : 'none'}.`,
      search: intervention.name,
    }
  })
}

function markClaim({ id, claim, verdict, fair }: Claim): Mark {
  const words = VERDICT_WORDS[verdict] ?? verdict
  return {
    mark: `claim:${id}`,
    name: claim,
    detail: words,
    line: `I read: “${claim}” Checked: ${words.toLowerCase()}. What does that mean for me?`,
    search: fair,
  }
}
