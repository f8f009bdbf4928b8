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
  'ForeignMarkup',
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
  ].join('\n')
}

/** All problems, by file and line, and how many there are. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`
  const files = new Set(problems.map((problem) => problem.file)).size
  const places = files === 1 ? '1 file' : `${String(files)} files`
  return [...sortProblems(problems).map(formatProblem), `${count} in ${places}.`].join('\n\n')
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
