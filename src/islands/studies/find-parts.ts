import type { StudyListParts } from './study-list.ts'

/** A part of the page that its script cannot do without. */
export function findPart<Part extends Element>(selector: string): Part {
  const part = document.querySelector<Part>(selector)
  if (!part) throw new RangeError(`No ${selector}`)
  return part
}

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
