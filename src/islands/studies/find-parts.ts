import { findPart } from '../find-part.ts'
import type { StudyListParts } from './study-list.ts'

/** The list of studies as its page is built. */
export function findListParts(): StudyListParts {
  return {
    form: findPart('.study-filters'),
    controls: {
      q: findPart('[data-name][name=q]'),
      kind: findPart('[name=kind]'),
      who: findPart('[name=who]'),
      about: findPart('[name=about]'),
      rated: findPart('[name=rated]'),
    },
    status: findPart('.filters__result [role]'),
    clear: findPart('.filters__clear'),
    note: findPart('.study-note'),
    empty: findPart('.study-empty'),
    loosen: findPart('.study-empty button'),
    table: findPart('.studies'),
  }
}
