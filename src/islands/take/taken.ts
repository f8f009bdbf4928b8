import { readTable, readWords } from './read-table.ts'
import { writeTabs } from './table-text.ts'
import type { TableText } from './table-text.ts'

/** What a button "Take along" stands for. */
export interface Taken {
  /** What a picture shows. */
  readonly element: HTMLElement
  readonly title: string
  /** The page and its part. */
  readonly context: string
  readonly tables: readonly TableText[]
  /** Where it stands. */
  readonly address: string
}

/** The figure that the button stands in, what its attribute names, or the table before it. */
export function findTaken(button: HTMLElement): Taken | undefined {
  const { take } = button.dataset
  const named = take === undefined ? null : document.querySelector<HTMLElement>(take)
  const before = button.previousElementSibling
  const element = named ?? button.closest<HTMLElement>('figure') ?? findTable(before)
  if (!element) return undefined
  const tables = element.matches('table')
    ? [element as HTMLTableElement]
    : [...element.querySelectorAll('table')]
  const title = (button.getAttribute('aria-label') ?? '').replace(/^[^:]*: /, '')
  return {
    element,
    title,
    context: findContext(button, title),
    tables: dropTwins(tables).map(readTable),
    address: findAddress(button),
  }
}

function findTable(element: Element | null): HTMLElement | undefined {
  return element?.matches('table')
    ? (element as HTMLElement)
    : (element?.querySelector('table') ?? undefined)
}

/** A figure that is itself a table says more in it than in the table that is folded away below. */
function dropTwins(tables: readonly HTMLTableElement[]): readonly HTMLTableElement[] {
  const own = tables.filter((table) => !table.closest('details'))
  return own.length > 0 ? own : tables
}

/** Headings of the page and of the section that the button stands in. */
function findContext(button: HTMLElement, title: string): string {
  const section = button.closest('section')
  return [document.querySelector('h1'), section?.querySelector('h2, h3')]
    .flatMap((heading) => (heading ? readWords(heading) : []))
    .filter((words) => words !== title)
    .join('. ')
}

/** The address of the section; as the address bar has it, where a page keeps its state there. */
function findAddress(button: HTMLElement): string {
  const page = location.href.replace(/#.*$/, '')
  const section = button.closest('section')
  const id = section?.id || section?.querySelector(':is(h2, h3)[id]')?.id
  return id && location.search === '' ? `${page}#${id}` : page
}

/** Whether it is a figure or a table, and no plain sentence. */
export function isDrawn({ element, tables }: Taken): boolean {
  return tables.length > 0 || element.querySelector('svg') !== null
}

/** Title, tables with tabs, note and source, to paste into a letter or a sheet; a sentence as it stands. */
export function writeText(taken: Taken): string {
  const { element, context, title, tables, address } = taken
  if (!isDrawn(taken)) return readWords(element)
  const note = element.querySelector('.figure__note')
  const drawings = tables.length > 0 ? [] : [...element.querySelectorAll('svg[aria-label]')]
  return [
    context,
    title,
    ...tables.map(writeTabs),
    ...drawings.map(({ ariaLabel }) => ariaLabel ?? ''),
    note ? readWords(note) : '',
    address,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
