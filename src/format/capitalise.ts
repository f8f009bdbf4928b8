export { capitalise } from '../evidence/plain-words.ts'
