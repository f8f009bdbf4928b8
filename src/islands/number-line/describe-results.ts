import { formatNumber } from '../../format/numbers.ts'
import { judge } from './limits.ts'
import type { Judgement, LimitRule, Results } from './limits.ts'

/** A statement of the page: a recommendation with the values that it names. */
export interface Statement {
  /** Whose it is: "AASM 2025". */
  readonly source: string
  readonly rules: readonly LimitRule[]
}

/** What is measured, in words. */
export interface Measured {
  readonly name: string
  readonly unit: string
  readonly second: string
  readonly secondUnit: string
}

/** What a statement says of the results, in words; empty where it says nothing of values. */
export function describeStatement(
  { rules }: Statement,
  results: Results,
  measured: Measured,
): { readonly judgement: Judgement; readonly words: string } {
  const judged = rules.map((rule) => ({ rule, judgement: judge(rule, results) }))
  const named = judged.filter(({ judgement }) => judgement === 'names')
  const has = (wanted: Judgement) => judged.some(({ judgement }) => judgement === wanted)
  const yours = nameResults(results, measured)
  if (named.length > 0) {
    return {
      judgement: 'names',
      words: `Names ${yours}: ${named.map(({ rule }) => lowerFirst(rule.label)).join('; ')}`,
    }
  }
  if (has('open'))
    return { judgement: 'open', words: `Leaves ${yours} open: its limit lies in here` }
  if (has('depends')) {
    return {
      judgement: 'depends',
      words: `Does not name ${yours} by itself; ${measured.second} decides`,
    }
  }
  return has('not')
    ? { judgement: 'not', words: `Does not name ${yours}` }
    : { judgement: 'silent', words: '' }
}

/** "34 ng/mL with 18%". */
function nameResults(
  { value, second }: Results,
  { unit, second: name, secondUnit }: Measured,
): string {
  const own = value === undefined ? '' : `${formatNumber(value)} ${unit}`
  const other =
    second === undefined
      ? ''
      : `${own === '' ? `${name} of ` : ' with '}${formatNumber(second)}${secondUnit}`
  return `${own}${other}`
}

/** The sum of it in a sentence or two, for all statements of a group. */
export function describeResults(
  statements: readonly Statement[],
  results: Results,
  measured: Measured,
): string {
  const yours = nameResults(results, measured)
  if (yours === '') return ''
  const told = statements.map((statement) => ({
    source: statement.source,
    ...describeStatement(statement, results, measured),
  }))
  const from = (wanted: Judgement) => [
    ...new Set(told.filter(({ judgement }) => judgement === wanted).map(({ source }) => source)),
  ]
  if (told.every(({ judgement }) => judgement === 'silent')) {
    return results.value === undefined
      ? `${yours} is placed when ${measured.name} stands beside it.`
      : `${yours}. No guideline that we read draws a limit for this group.`
  }
  const [named, open, depends] = [from('names'), from('open'), from('depends')]
  return [
    named.length > 0
      ? `${yours} lies within the limits of ${named.join(', ')}.`
      : `${yours} lies within no limit of the guidelines that we read.`,
    open.length > 0 && `${open.join(', ')} ${open.length === 1 ? 'leaves' : 'leave'} it open.`,
    depends.length > 0 &&
      `With ${measured.second}, ${depends.join(', ')} may say more: type it in.`,
    'What each says, word by word, stands below.',
  ]
    .filter(Boolean)
    .join(' ')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
