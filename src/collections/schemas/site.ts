import { z } from 'astro/zod'
import { day, id, sitePath, text } from './fields.ts'

const link = z.strictObject({ label: text, path: sitePath })

export const siteSchema = z.strictObject({
  /** The site's name, as in the header: "Legwork". */
  name: text,
  /** One line that says what the site is for. */
  tagline: text,
  /** Day on which the evidence was last read as a whole. */
  reviewed: day,
  condition: z.strictObject({
    /** Full name, as in a sentence: "migraine". */
    name: text,
    /** Short name or abbreviation. */
    short_name: text,
    /** What people call it: "sick headache". */
    plain_name: text,
    /** Other names, for search. */
    aliases: z.array(text),
  }),
  /** The outcome that the site opens with (a file name in content/outcomes). */
  primary_outcome: id,
  /** The population that the site opens with (an id of the list below). */
  default_population: id,
  /** Strata of people with ratings of their own, in the order of the switch. */
  populations: z
    .array(
      z.strictObject({
        id,
        /** As in a sentence: "pregnant women". */
        name: text,
        /** As on a switch: "Pregnancy". */
        short_name: text,
        /** The people, as the generated sentence names them: "people with migraine". */
        people: text,
        /** True for exactly one: the default question. */
        is_default: z.boolean(),
      }),
    )
    .min(1),
  /** What a study may be about when it is about no intervention. */
  subjects: z.array(z.strictObject({ id, /** As in a list heading. */ name: text })),
  /** What guidelines speak of and this site does not rate, in the order of the grid. */
  guideline_treatments: z.array(
    z.strictObject({ id, name: text, kind: z.enum(['prescription', 'other']) }),
  ),
  /** What the checked claims are about, in the order of the page. */
  claim_subjects: z.array(z.strictObject({ id, /** As a heading. */ name: text })),
  /** Words of the page of claims. */
  claims: z.strictObject({
    title: text,
    lead: text,
    /** Where the claims come from, with the interest of who published them. */
    source: text,
  }),
  /** The header's links, in order. */
  navigation: z.array(link),
  /** The footer's links, in order: pages that the header has no room for. */
  more_pages: z.array(link),
  /** The pages on the condition itself, one for each file in content/articles. */
  articles: z.strictObject({
    /** First part of their addresses, without slashes: `migraine` for /migraine/causes/. */
    path: id,
    /** Heading of their list. */
    title: text,
    /** One or two sentences above the list. */
    lead: text,
  }),
  /** Words of the home page. */
  home: z.strictObject({
    /** The heading. */
    title: text,
    /** One or two sentences; {forms}, {studies} and {claims} become computed counts. */
    lead: text,
    /** For search engines and link previews. */
    description: text,
  }),
  /** Sections of the about page, in order: who, money, where the project comes from. */
  about: z
    .array(
      z.strictObject({
        /** Its anchor: /about/#who. */
        id,
        heading: text,
        /** Plain text, no markup. */ paragraphs: z.array(text).min(1),
      }),
    )
    .min(1),
  /** Where a reader may send corrections. */
  contact: z.strictObject({ /** Plain words. */ text }),
  licence: z.strictObject({
    /** Licence of the program. */
    code: text,
    /** Licence of texts and data. */
    content: text,
  }),
  search: z.strictObject({
    /** Words that mean the same, for pages that use only one of them: spellings, everyday names, abbreviations. */
    same_words: z.array(z.array(text).min(2)),
  }),
  /** Words of the page that prepares an appointment; left out: it stands there without tests and questions to choose. */
  visit: z
    .strictObject({
      /** One or two sentences under its title. */
      lead: text,
      /** Tests that guidelines ask for. */
      tests: z.array(
        z.strictObject({
          id,
          name: text,
          /** As a line of the sheet, in the words of a patient. */
          line: text,
          guideline: id,
        }),
      ),
      /** What to write about one's trouble, as a hint. */
      about_hint: text,
      /** Questions to choose from. */
      questions: z.array(z.strictObject({ id, line: text })),
    })
    .optional(),
  medicines: z.strictObject({
    /** The warning that stands over every list of medicines. */
    notice: text,
    /** What the list leaves out because nobody looked it up. */
    not_looked_up: z.array(text),
  }),
})

export type SiteFile = z.infer<typeof siteSchema>
