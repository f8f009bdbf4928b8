// Digits that are part of a name or a time of day, and say nothing that a study could show.
const NAMES_WITH_DIGITS = [
  /\b[A-Za-z][A-Za-z]*-?\d+[A-Za-z]?\b/g, // B12, D3, NTX100, SF-36, omega-3
  /\b\d{1,2}(?:[:.]\d{2})?\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o'clock)/gi, // 2 a.m.
  /\b\d+(?:st|nd|rd|th)\b/gi, // 3rd
]

// What a reader does not read as the words of the paragraph itself.
const NOT_PROSE = [
  /<[A-Za-z/][^<>]*>/g, // tags and their attributes
  /!?\[[^[\]]*\]\([^()]*\)/g, // links
  /`[^`]*`/g, // code
  /^\s*\d+[.)]\s/g, // the number of a list item
]

/** The first figure in a text that needs a source, or undefined: numbers in names and times of day need none. */
export function findFigure(text: string): string | undefined {
  let prose = text
  for (const pattern of [...NOT_PROSE, ...NAMES_WITH_DIGITS]) prose = prose.replace(pattern, ' ')
  return /\d(?:[\d.,/]*\d)?\s?%?/.exec(prose)?.[0].trim()
}
