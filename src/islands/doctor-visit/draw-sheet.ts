import { findSection, LONGEST_LINE, TRIED_WORDS, VISIT_SECTIONS } from './visit.ts'
import type { Tried, Visit, VisitLine, VisitSection } from './visit.ts'

/** What the sheet asks for when a reader changes a line. */
export interface SheetActions {
  readonly change: (index: number, change: Partial<VisitLine>) => void
  readonly remove: (index: number) => void
  readonly add: (section: VisitSection) => void
}

/** A box that grows with its words, on paper too: a twin of the words, unseen, gives it its height. */
export function growWith(box: HTMLTextAreaElement): void {
  const frame = box.parentElement
  if (frame) frame.dataset['text'] = `${box.value} `
}

function drawLine(
  {
    line,
    index,
    words,
    heading,
  }: { line: VisitLine; index: number; words: string; heading: string },
  actions: SheetActions,
): HTMLLIElement {
  const item = document.createElement('li')
  item.className = 'sheet__line'
  const label = line.mark === undefined ? 'Line of your own' : words.slice(0, 60)
  if (line.mark?.startsWith('form:'))
    item.append(drawTried(line, label, (tried) => actions.change(index, { tried })))
  const frame = document.createElement('div')
  frame.className = 'sheet__grow'
  const box = document.createElement('textarea')
  box.rows = 1
  box.maxLength = LONGEST_LINE
  box.value = words
  box.setAttribute('aria-label', `${heading}: ${label}`)
  box.addEventListener('input', () => {
    growWith(box)
    actions.change(index, { text: box.value })
  })
  frame.append(box)
  growWith(box)
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.className = 'sheet__remove no-print'
  remove.textContent = '×'
  remove.setAttribute('aria-label', `Remove: ${label}`)
  remove.addEventListener('click', () => actions.remove(index))
  item.append(frame, remove)
  return item
}

function drawTried(
  line: VisitLine,
  label: string,
  onChange: (tried: Tried) => void,
): HTMLSelectElement {
  const select = document.createElement('select')
  select.className = 'sheet__tried'
  select.setAttribute('aria-label', `How it went: ${label}`)
  for (const [value, words] of Object.entries(TRIED_WORDS)) select.append(new Option(words, value))
  select.value = line.tried ?? 'ask'
  select.addEventListener('change', () => onChange(select.value as Tried))
  return select
}

/** Fills the lists of the sheet, one for each part. */
export function drawSheet(
  sheet: HTMLElement,
  visit: Visit,
  {
    wordsOf,
    actions,
  }: { readonly wordsOf: (line: VisitLine) => string; readonly actions: SheetActions },
): void {
  for (const section of VISIT_SECTIONS) {
    const part = sheet.querySelector(`[data-section="${section}"]`)
    const heading = part?.querySelector('h3')?.textContent ?? ''
    const lines = visit.lines.flatMap((line, index) =>
      findSection(line) === section
        ? [drawLine({ line, index, words: wordsOf(line), heading }, actions)]
        : [],
    )
    part?.querySelector('.sheet__lines')?.replaceChildren(...lines)
    part?.classList.toggle('sheet__part--filled', lines.length > 0)
  }
}
