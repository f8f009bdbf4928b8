/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The site's names and navigation, for layouts and components; set once by the middleware. */
    site: import('./collections/library.ts').Site
    /** Numbers of the sources of this page, by id; a page sets it before it renders its text. */
    citations: ReadonlyMap<string, number>
    /** Explained words, by id; set once by the middleware. */
    glossary: ReadonlyMap<string, import('./collections/library.ts').GlossaryEntry>
    /** Groups of medicines, by id, for the tables of articles; set once by the middleware. */
    medicines: import('./collections/library.ts').Library['medicines']
    /** Words that this page has explained so far, so that each note stands there once. */
    explained: Set<string>
  }
}
