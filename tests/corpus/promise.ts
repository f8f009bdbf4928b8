import type { Problem, ProblemName } from '../../src/collections/problems.ts'
import { formatProblem } from '../../src/collections/problems.ts'
import { SOUND } from './sound.ts'
import type { Files } from './sound.ts'

// These are about a file as a whole, or about a line of it that could not be read.
const WITHOUT_A_FIELD: ReadonlySet<ProblemName> = new Set([
  'ContentYamlInvalid',
  'EmptyFile',
  'EncodingInvalid',
  'FileNameInvalid',
  'FilePlaceInvalid',
  'MissingFile',
  'TooLarge',
])

const LONGEST_LINE = 500

/** What somebody who has to mend the file would miss in these messages; nothing if all is well. */
export function findUnclearWords(problems: readonly Problem[], files: Files): readonly string[] {
  return problems.flatMap((problem) => {
    const message = formatProblem(problem)
    const all = { ...SOUND, ...files }
    const content = all[problem.file]
    const isFolder = Object.keys(all).some((file) => file.startsWith(`${problem.file}/`))
    const faults = [
      content === undefined && !isFolder && 'names no file that is there',
      typeof content === 'string' &&
        problem.line > Math.max(1, content.split('\n').length) &&
        'names a line after the end of the file',
      problem.line < 1 && 'names no line',
      problem.path === '' &&
        !WITHOUT_A_FIELD.has(problem.name) &&
        !isOfTheWhole(problem) &&
        'names no field',
      problem.remedy.trim() === '' && 'says nothing of what to do',
      message.split('\n').length !== 3 && 'is not of three lines',
      message.split('\n').some((line) => line.length > LONGEST_LINE) && 'has a line without end',
      /the schema|YAML 1\.2|every YAML reader/.test(message) && 'speaks of the program',
      /undefined|\[object|NaN|function \(/.test(message) && 'shows the inside of the program',

      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(message) &&
        'writes control characters to the terminal',
    ]
    return faults.filter((fault) => fault !== false).map((fault) => `${fault}:\n${message}`)
  })
}

function isOfTheWhole({ expected }: Problem): boolean {
  return expected === 'a group of fields'
}
