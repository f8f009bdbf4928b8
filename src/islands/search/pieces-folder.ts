/**
 * Below the folder of the search, the index of the pages that tell one piece of the picture. It is one of its own, since
 * Pagefind's time grows with the number of results times the number of all pages that have one of the words: of a few
 * hundred pages that weigh the whole a key finds the best at once, whatever thousands of pieces say.
 */
export const PIECES_FOLDER = 'pieces/'
