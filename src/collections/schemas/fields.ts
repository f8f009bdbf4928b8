import { z } from 'astro/zod'

/** A file name without its ending: lower-case words and digits joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')

/** Words for a reader; never empty. */
export const text = z.string().trim().min(1)

export const wholeNumber = z.number().int().min(0)

/** An identifier made of digits, quoted so that YAML keeps it as text. */
export const identifierNumber = z.string().regex(/^\d+$/, 'digits in quotes')

/** A day such as 2026-11-22. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2026-11-22')

/** How much of a source was seen by the reader who took the facts from it. */
export const readAs = z.enum(['full-text', 'abstract', 'secondary'])

export const doi = z.string().regex(/^10\.\d{4,9}\/\S+$/, 'a DOI that starts with 10.')

export const pmcid = z.string().regex(/^PMC\d+$/, 'PMC and digits')
