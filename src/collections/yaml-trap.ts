import type { Path } from './place.ts'

// Fields that hold a word from a closed list, where yes and no are words like the others.
const YES_OR_NO_FIELDS = new Set(['answer', 'industry'])

const TRAPS: readonly { readonly pattern: RegExp; readonly takenFor: string }[] = [
  { pattern: /^(?:y|n|yes|no|on|off)$/i, takenFor: 'true or false' },
  { pattern: /^(?:True|TRUE|False|FALSE)$/, takenFor: 'a text' },
  { pattern: /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/, takenFor: 'a moment in time' },
  { pattern: /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/, takenFor: 'a number to base 60' },
  { pattern: /^[-+]?0\d+$/, takenFor: 'a number to base 8' },
  { pattern: /^[-+]?0[oxb][0-9a-f_]+$/i, takenFor: 'a number to another base' },
  { pattern: /^[-+]?\d[\d_]*_[\d_]*(?:\.\d*)?$/, takenFor: 'a number' },
  { pattern: /^[-+]?(?:\d+\.?\d*|\.\d+)[eE][-+]?\d+$/, takenFor: 'a text, others for a number' },
  { pattern: /^[-+]?\.(?:inf|nan)$/i, takenFor: 'no number' },
  { pattern: /^(?:~|Null|NULL)$/, takenFor: 'nothing' },
]

/** What another reader would take an unquoted value for, or undefined where all agree. */
export function findYamlTrap(source: string, path: Path): string | undefined {
  if (YES_OR_NO_FIELDS.has(String(path.at(-1))) && /^(?:yes|no)$/.test(source)) return undefined
  return TRAPS.find(({ pattern }) => pattern.test(source))?.takenFor
}
