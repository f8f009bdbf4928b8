import { findPart } from '../find-part.ts'
import type { ClaimListParts } from './claim-list.ts'

/** The list of claims as its page is built. */
export function findListParts(): ClaimListParts {
  return {
    form: findPart('.claim-filters'),
    selects: {
      verdict: findPart('[name=verdict]'),
      about: findPart('[name=about]'),
      matters: findPart('[name=matters]'),
    },
    status: findPart('.filters__result [role]'),
    clear: findPart('.filters__clear'),
    note: findPart('.claim-note'),
    empty: findPart('.claim-empty'),
    loosen: findPart('.claim-empty button'),
    groups: [...document.querySelectorAll<HTMLElement>('.claim-group')],
  }
}
