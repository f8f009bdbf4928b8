const KILOBYTE = 1024

/** Bytes that readers are sent at most, packed with brotli. */
export const BUDGETS = {
  /** A page with its style, in one first flight of TCP: ten packets of 1,460 B. */
  firstFlight: 10 * 1460,
  /** Scripts of a page to read. */
  contentScripts: 3 * KILOBYTE,
  toolScripts: 10 * KILOBYTE,
  /** What the explorer loads later included. */
  explorerScripts: 40 * KILOBYTE,
  /** Both together. */
  faces: 45 * KILOBYTE,
  searchScripts: 8 * KILOBYTE,
  /** The list of all pages, for an address that leads nowhere, with its script. */
  missList: 30 * KILOBYTE,
  /** From the first focus of the search to the first hit. */
  firstHit: 120 * KILOBYTE,
} as const
