export interface ExcerptPart {
  text: string
  isMarked: boolean
}

function decode(text: string): string {
  // Pagefind escapes these two and nothing else.
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}

/** Cuts Pagefind's excerpt at its `<mark>` tags, so that it is drawn as text and never parsed as markup. */
export function splitExcerpt(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, position) => ({ text: decode(text), isMarked: position % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
