import { z } from 'astro/zod'
import type { Path } from './place.ts'

// Fields that hold a word from a closed list, where yes and no are words like the others.
const YES_OR_NO_FIELDS = new Set(['answer', 'industry'])

const adviseQuotes = (source: string) => `Put it in quotes: '${source}'.`
interface Trap {
  readonly pattern: RegExp
  readonly takenFor: string
  /** What to do about a value where the schema asks for something. */
  readonly remedy: (source: string, wanted: unknown) => string
}

// No value that is one of these is longer.
const LONGEST_TRAP = 60

const TRAPS: readonly Trap[] = [
  { pattern: /^(?:y|n|yes|no|on|off)$/i, takenFor: 'true or false', remedy: adviseOnTruth },
  { pattern: /^(?:True|TRUE|False|FALSE)$/, takenFor: 'a text', remedy: adviseOnTruth },
  {
    pattern: /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/,
    takenFor: 'a moment in time',
    remedy: adviseQuotes,
  },
  {
    pattern: /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/,
    takenFor: 'a number to base 60',
    remedy: adviseOnNumber,
  },
  { pattern: /^[-+]?0\d+$/, takenFor: 'a number to base 8', remedy: adviseOnNumber },
  {
    pattern: /^[-+]?0[oxb][0-9a-f_]+$/i,
    takenFor: 'a number to another base',
    remedy: adviseOnNumber,
  },
  { pattern: /^[-+]?\d[\d_]*_[\d_]*(?:\.\d*)?$/, takenFor: 'a number', remedy: adviseOnNumber },
  {
    pattern: /^[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+$/,
    takenFor: 'a text, others for a number',
    remedy: adviseOnNumber,
  },
  {
    pattern: /^[-+]?\.(?:inf|nan)$/i,
    takenFor: 'no number',
    remedy: () => 'Write the number as it was printed, or leave the field out.',
  },
  {
    pattern: /^(?:~|Null|NULL)$/,
    takenFor: 'nothing',
    remedy: () => 'Write the value, or remove the field.',
  },
]

/**
 * What another reader would take an unquoted value for and what to do about it, or undefined where all agree.
 *
 * @param wanted what the schema asks for at its place
 */
export function findYamlTrap(
  source: string,
  path: Path,
  wanted?: unknown,
): { readonly takenFor: string; readonly remedy: string } | undefined {
  if (source.length > LONGEST_TRAP) return undefined
  if (YES_OR_NO_FIELDS.has(String(path.at(-1))) && /^(?:yes|no)$/.test(source)) return undefined
  const trap = TRAPS.find(({ pattern }) => pattern.test(source))
  return trap && { takenFor: trap.takenFor, remedy: trap.remedy(source, wanted) }
}

function adviseOnNumber(source: string, wanted: unknown): string {
  const plainly = 'Write the number plainly, such as 1250 or 0.5'
  if (wanted instanceof z.ZodString) return adviseQuotes(source)
  if (wanted instanceof z.ZodNumber) return `${plainly}.`
  return `${plainly}; if it is text, put it in quotes: '${source}'.`
}

// "Write true" where words belong, and "in quotes" where true belongs, would only bring up the next problem.
function adviseOnTruth(source: string, wanted: unknown): string {
  if (wanted instanceof z.ZodBoolean)
    return `Write ${/^(?:y|yes|on|true)$/i.test(source) ? 'true' : 'false'}, without quotes.`
  if (wanted instanceof z.ZodEnum) return `Use one of these words: ${wanted.options.join(', ')}.`
  if (wanted instanceof z.ZodString)
    return `Write the words, such as the reason; only if \`${source}\` is the whole text, put it in quotes: '${source}'.`
  return `If it is text, put it in quotes: '${source}'. If it answers yes or no, write true or false.`
}
