import { z } from 'astro/zod'

/** A file name without its ending: lower-case words and digits joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')

// The longest text of the first edition has 505 letters; what is longer belongs in the body of a page.
const LONGEST_TEXT = 2000

/** Words for a reader; never empty. */
export const text = z.string().trim().min(1).max(LONGEST_TEXT)

export const wholeNumber = z.number().int().min(0)

/** A place in an order, from 1. */
export const placeInOrder = z.number().int().min(1)

/** An identifier made of digits, quoted so that YAML keeps it as text. */
export const identifierNumber = z.string().regex(/^\d+$/, 'digits in quotes')

/** A day such as 2026-11-22. */
export const day = z.string().refine(isDay, 'a day of the calendar like 2026-11-22')

/** How much of a source was seen by the reader who took the facts from it. */
export const readAs = z.enum(['full-text', 'abstract', 'secondary'])

// Old DOIs hold angle brackets; quotes and blanks come from a slip of the hand.
export const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/[^\s"'`]+$/, 'a DOI that starts with 10. and holds no blank or quote')

/** A page of this site, or a heading on one. */
export const sitePath = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, 'a path like /studies/ or /about/#who')

/** A page elsewhere. */
export const webAddress = z.url({
  protocol: /^https$/,
  error: 'an address that starts with https://',
})

export const pmcid = z.string().regex(/^PMC\d+$/, 'PMC and digits')

/** Whether the calendar has the day. */
function isDay(written: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : NaN
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(written)
}
