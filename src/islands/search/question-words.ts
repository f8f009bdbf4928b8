/**
 * Words that carry a question rather than its subject. A page need not hold them: "does it help with pain at night"
 * asks for pages with help, pain and night.
 */
const QUESTION_WORDS = new Set(
  `a about all an and any are as at be been being but by can could did do does for from get give gives good had has have
  having help helps how i if in into is it its know make makes me mine much my need of on or our really s safe shall should so
  some take taking tell than that the their them then there these they thing things this to try use using was we were
  what when where which while who why will with without would you your`.split(/\s+/),
)

/** A question's words in small letters, in their order. */
export function splitWords(question: string): string[] {
  return question
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .map((word) => word.replace(/^['’-]+|['’-]+$/g, ''))
    .filter((word) => word !== '')
}

/** True where the reader put words in quotes: they are taken as they stand. */
export function isQuoted(question: string): boolean {
  return /["“”]/.test(question)
}

/** True where it may be the name that pages give a study: an author, or some words, and a year. */
export function isNameOfStudy(question: string): boolean {
  return /\p{L}.*\s(19|20)\d\d[a-z]?$/iu.test(question.trim())
}

/** The question without words that only carry it; as it is where nothing else would be left, or where it is quoted. */
export function keepSubject(question: string): string {
  if (isQuoted(question)) return question.replaceAll(/[“”]/g, '"')
  const words = splitWords(question)
  const subject = words.filter((word) => !QUESTION_WORDS.has(word))
  return (subject.length === 0 ? words : subject).join(' ')
}
