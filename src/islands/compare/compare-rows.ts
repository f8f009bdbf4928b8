import { CERTAINTY_LEVELS } from '../../evidence/model.ts'
import { formatCount } from '../../format/numbers.ts'
import { REFERENCE_NOTE } from '../../format/rating-words.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../format/words.ts'
import type { ComparedForm, ComparedLine } from './compared-form.ts'

/** What stands in one cell; `sign` is drawn beside the words and never alone. */
export interface ComparedCell {
  readonly text?: string
  readonly sign?: string
  readonly detail?: string
  readonly list?: readonly ComparedLine[]
  /** Stands out among its neighbours, in words: "surest here". */
  readonly mark?: string
}

export interface ComparedRow {
  readonly name: string
  readonly cells: readonly ComparedCell[]
  /** Whether the forms differ in it; undefined where that says nothing, as of sentences. */
  readonly differs?: boolean
}

const GUIDELINES_NONE = 'None of the guidelines we read speaks of it.'
const HARMS_NONE = 'None written down here. That is no promise that there are none.'

/** The rows of the comparison, the same for all forms and in the same order. */
export function buildCompareRows(forms: readonly ComparedForm[]): readonly ComparedRow[] {
  const most = Math.max(...forms.map(({ participants }) => participants))
  const row = (name: string, tell: (form: ComparedForm) => ComparedCell): ComparedRow => ({
    name,
    cells: forms.map(tell),
  })
  /** A row whose words can be held against each other. */
  const compared = (name: string, tell: (form: ComparedForm) => ComparedCell): ComparedRow => {
    const { cells } = row(name, tell)
    return { name, cells, differs: new Set(cells.map(({ text }) => text)).size > 1 }
  }
  return [
    row('In a sentence', ({ statement, isReference }) => ({
      text: statement,
      ...(isReference && { detail: REFERENCE_NOTE }),
    })),
    markSurest(
      compared('How sure', ({ certainty, because }) => {
        const { word, symbol } = CERTAINTY_WORDS[certainty]
        return { text: word, sign: symbol, detail: because }
      }),
      forms,
    ),
    compared('What trials found', ({ direction }) => {
      const { word, mark } = DIRECTION_WORDS[direction]
      return { text: word, sign: mark }
    }),
    row('Effect', ({ effect, effectDetail, trials }) => ({
      text: effect ?? (trials === 0 ? 'none measured' : 'not pooled'),
      detail: effectDetail,
    })),
    row('Studies', ({ trials }) => ({ text: formatCount(trials) })),
    row('People', (form) => ({
      text: countPeople(form),
      ...(form.participants === most && isAlone(forms, most) && { mark: 'most here' }),
    })),
    compared('Why it would work', ({ mechanism }) => ({
      text: MECHANISM_WORDS[mechanism].word,
      detail: MECHANISM_WORDS[mechanism].gloss,
    })),
    compared('Story and proof', ({ gap }) => ({ text: gap })),
    compared('Who gives it', ({ givenBy }) => ({ text: givenBy.join(', ') })),
    compared('Blood test first', ({ needsBloodTest }) => ({ text: needsBloodTest ? 'yes' : 'no' })),
    row('Harms', ({ harms, harmsOf }) => ({
      ...(harms.length === 0 ? { text: HARMS_NONE } : { list: harms.map((text) => ({ text })) }),
      ...(harms.length > 0 && harmsOf && { detail: `${harmsOf} as a whole, in all its forms.` }),
    })),
    row('Guidelines', ({ positions }) =>
      positions.length === 0 ? { text: GUIDELINES_NONE } : { list: positions },
    ),
    row('What holds it up', ({ supports }) => ({ list: supports.map((text) => ({ text })) })),
    row('What would move it', ({ next }) => ({ text: next })),
    row('All of it', ({ name, address }) => ({
      list: [{ text: `${name}: all the evidence`, address }],
    })),
  ]
}

/** Marks the forms that we are surest of, where they differ in it. */
function markSurest(row: ComparedRow, forms: readonly ComparedForm[]): ComparedRow {
  const levels = forms.map(({ certainty }) => CERTAINTY_LEVELS.indexOf(certainty))
  const surest = Math.min(...levels)
  const cells = row.cells.map((cell, index) =>
    levels[index] === surest ? { ...cell, mark: 'surest here' } : cell,
  )
  return row.differs ? { ...row, cells } : row
}

function countPeople({ trials, participants, isAtLeast }: ComparedForm): string {
  if (trials === 0) return 'nobody'
  if (participants === 0) return 'not known'
  return `${isAtLeast ? 'at least ' : ''}${formatCount(participants)}`
}

/** Whether one form alone has this many people; a tie says nothing. */
function isAlone(forms: readonly ComparedForm[], participants: number): boolean {
  return participants > 0 && forms.filter((form) => form.participants === participants).length === 1
}

/** "They differ in how sure, who gives it. Alike in blood test first." */
export function describeDifferences(rows: readonly ComparedRow[]): string {
  const list = (wanted: boolean) =>
    rows.filter(({ differs }) => differs === wanted).map(({ name }) => name.toLowerCase())
  const [differing, alike] = [list(true), list(false)]
  return [
    differing.length > 0 && `They differ in: ${differing.join(', ')}.`,
    alike.length > 0 && `The same for all: ${alike.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}
