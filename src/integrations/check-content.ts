import { formatProblems } from '../collections/problems.ts'
import { readContentFolder } from '../collections/content-folder.ts'

// `npm run check`: every file of content/, all problems at once.
const { problems, filesRead } = await readContentFolder()
if (problems.length === 0) {
  console.log(`${String(filesRead)} files read, no problem`)
} else {
  console.error(formatProblems(problems))
  process.exitCode = 1
}
