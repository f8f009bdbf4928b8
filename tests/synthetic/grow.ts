// node tests/synthetic/grow.ts <folder> <forms> <studies> <claims>: a condition of any size, to try things out by hand.
import { growContent } from './grow-content.ts'

const [target, ...sizes] = process.argv.slice(2)
const [forms, studies, claims] = sizes.map(Number)
if (target === undefined || !forms || !studies || !claims) {
  console.error('Usage: node tests/synthetic/grow.ts <folder> <forms> <studies> <claims>')
  process.exit(1)
}
try {
  growContent('content', target, { forms, studies, claims })
} catch (error) {
  if (!(error instanceof RangeError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
