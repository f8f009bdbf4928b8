import type { Path } from './place.ts'

// Fields that hold a word from a closed list, where yes and no are words like the others.
const YES_OR_NO_FIELDS = new Set(['answer', 'industry'])

const IN_QUOTES = (source: string) => `Put it in quotes: '${source}'.`
const PLAINLY = (source: string) =>
  `Write the number plainly, such as 1250 or 0.5; if it is text, put it in quotes: '${source}'.`
const TRUE_OR_FALSE = (source: string) =>
  `If it is text, put it in quotes: '${source}'. If it answers yes or no, write true or false.`

interface Trap {
  readonly pattern: RegExp
  readonly takenFor: string
  /** What to do about a value. */
  readonly remedy: (source: string) => string
}

// No value that is one of these is longer.
const LONGEST_TRAP = 60

const TRAPS: readonly Trap[] = [
  { pattern: /^(?:y|n|yes|no|on|off)$/i, takenFor: 'true or false', remedy: TRUE_OR_FALSE },
  { pattern: /^(?:True|TRUE|False|FALSE)$/, takenFor: 'a text', remedy: TRUE_OR_FALSE },
  {
    pattern: /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/,
    takenFor: 'a moment in time',
    remedy: IN_QUOTES,
  },
  {
    pattern: /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/,
    takenFor: 'a number to base 60',
    remedy: PLAINLY,
  },
  { pattern: /^[-+]?0\d+$/, takenFor: 'a number to base 8', remedy: PLAINLY },
  { pattern: /^[-+]?0[oxb][0-9a-f_]+$/i, takenFor: 'a number to another base', remedy: PLAINLY },
  { pattern: /^[-+]?\d[\d_]*_[\d_]*(?:\.\d*)?$/, takenFor: 'a number', remedy: PLAINLY },
  {
    pattern: /^[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+$/,
    takenFor: 'a text, others for a number',
    remedy: PLAINLY,
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

/** What another reader would take an unquoted value for and what to do about it, or undefined where all agree. */
export function findYamlTrap(
  source: string,
  path: Path,
): { readonly takenFor: string; readonly remedy: string } | undefined {
  if (source.length > LONGEST_TRAP) return undefined
  if (YES_OR_NO_FIELDS.has(String(path.at(-1))) && /^(?:yes|no)$/.test(source)) return undefined
  const trap = TRAPS.find(({ pattern }) => pattern.test(source))
  return trap && { takenFor: trap.takenFor, remedy: trap.remedy(source) }
}
