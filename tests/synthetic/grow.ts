// node tests/synthetic/grow.ts <folder> <forms> <studies> <claims>: a condition of any size, to try things out by hand.
import { growContent } from './grow-content.ts'

const [target, ...sizes] = process.argv.slice(2)
const [forms, studies, claims] = sizes.map(Number)
if (target === undefined || !forms || !studies || !claims) {
  console.error('Usage: node tests/synthetic/grow.ts <folder> <forms> <studies> <claims>')
  process.exit(1)
}
growContent('content', target, { forms, studies, claims })
