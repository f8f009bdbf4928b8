import { hideUnprintable } from './place.ts'

/** Permanent names: tests, commit messages and editors rely on them. */
export const PROBLEM_NAMES = [
  'ArmsDoNotAddUp',
  'ChangeOfNothing',
  'ClaimWithoutSource',
  'ContentFileInvalid',
  'ContentYamlInvalid',
  'ContrastArmUnknown',
  'DirectionContradictsMeans',
  'DuplicateDoi',
  'DuplicateId',
  'DuplicatePmid',
  'EmptyFile',
  'EncodingInvalid',
  'FigureWithoutCite',
  'FileNameInvalid',
  'FilePlaceInvalid',
  'FormWithoutIntervention',
  'ImpossibleValue',
  'InterventionFileInvalid',
  'JudgementWithoutReason',
  'MdxBodyInvalid',
  'MedicineWithoutSource',
  'MissingCiteId',
  'MissingFile',
  'PrimaryRowTwice',
  'RatingTypedByHand',
  'ReadingGradeTooHigh',
  'StudyFileInvalid',
  'TooLarge',
  'UnknownId',
  'WordingContradictsRating',
  'YamlTrap',
] as const
export type ProblemName = (typeof PROBLEM_NAMES)[number]

/** One thing that an editor has to mend. */
export interface Problem {
  readonly name: ProblemName
  /** From the root of the project: `content/studies/cho-2016-fcm.yaml`. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** Place inside the file, in words that an editor finds again; empty for the whole file. */
  readonly path: string
  readonly expected: string
  readonly received: string
  /** What to do. */
  readonly remedy: string
}

/** The three lines that an editor reads. */
export function formatProblem(problem: Problem): string {
  const place = problem.path === '' ? '' : `${problem.path}: `
  return [
    `${problem.name}  ${problem.file}:${String(problem.line)}`,
    `  ${place}expected ${problem.expected}, received ${problem.received}.`,
    `  ${problem.remedy}`,
  ]
    .map(hideUnprintable)
    .join('\n')
}

// Nobody reads further, and a terminal forgets the first ones.
const MOST_SHOWN = 100

/** The first problems by file and line, what is left of each name, and how many there are in all. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = sortProblems(problems)
  const files = new Set(problems.map((problem) => problem.file)).size
  const total = `${count(problems.length, 'problem')} in ${count(files, 'file')}.`
  return [
    ...sorted.slice(0, MOST_SHOWN).map(formatProblem),
    ...tellRest(sorted.slice(MOST_SHOWN)),
    total,
  ].join('\n\n')
}

function tellRest(rest: readonly Problem[]): string[] {
  if (rest.length === 0) return []
  const names = [...Map.groupBy(rest, ({ name }) => name)]
    .map(([name, { length }]) => ({ name, length }))
    .sort((a, b) => b.length - a.length || compareText(a.name, b.name))
    .map(({ name, length }) => `${name} ${String(length)}`)
  return [`${count(rest.length, 'more problem')}, not shown: ${names.join(', ')}.`]
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`
}

export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(a.path, b.path) ||
      compareText(a.name, b.name),
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
