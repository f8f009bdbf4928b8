import { startClearing } from './clear-button.ts'
import { drawSheet, growWith } from './draw-sheet.ts'
import type { SheetActions } from './draw-sheet.ts'
import { startPickFinder } from './pick-finder.ts'
import type { PickFinderParts } from './pick-finder.ts'
import { readStored, VISIT_KEY, writeStored } from './visit-storage.ts'
import {
  changeLine,
  EMPTY_VISIT,
  findSection,
  isTooLong,
  LONGEST_ABOUT,
  MOST_LINES,
  parseVisit,
  toggleMark,
} from './visit.ts'
import type { Visit, VisitLine, VisitSection } from './visit.ts'

interface VisitPageParts extends PickFinderParts {
  readonly sheet: HTMLElement
  readonly about: HTMLTextAreaElement
  /** Checkboxes: `value` is the mark, `dataset.line` its words on the sheet. */
  readonly boxes: readonly HTMLInputElement[]
  readonly status: HTMLElement
  readonly length: HTMLElement
  readonly clear: HTMLButtonElement
  readonly undo: HTMLButtonElement
}

type WordsOf = (line: VisitLine) => string

function isEmpty({ lines, about }: Visit): boolean {
  return lines.length === 0 && about === ''
}

/** Says whether the sheet is kept and fits one page, and offers to clear it. */
function tellKept(
  { status, length, clear }: VisitPageParts,
  { visit, wordsOf, isKept }: { visit: Visit; wordsOf: WordsOf; isKept: boolean },
): void {
  const kept = isEmpty(visit) ? 'Nothing is kept.' : 'Kept on this device only.'
  const words = isKept
    ? kept
    : 'This browser keeps nothing, or its store is full: print before you close the page.'
  // A status is read out whenever it is set.
  if (status.textContent !== words) status.textContent = words
  length.hidden = !isTooLong(visit, wordsOf)
  clear.hidden = isEmpty(visit)
}

/** Puts what was said of the complaint into its box. */
function showAbout({ about }: VisitPageParts, visit: Visit): void {
  if (about.value !== visit.about) about.value = visit.about
  growWith(about)
  about.closest('.sheet__part')?.classList.toggle('sheet__part--filled', visit.about !== '')
}

/** Ticks what is on the sheet, and says for each group how much of it is. */
function showMarks({ boxes, groups }: VisitPageParts, { lines }: Visit): void {
  const marked = new Set(lines.map(({ mark }) => mark))
  for (const box of boxes) {
    box.checked = marked.has(box.value)
    box.disabled = !box.checked && lines.length >= MOST_LINES
  }
  for (const group of groups) {
    const count = group.querySelectorAll(':checked').length
    const told = group.querySelector('.picks__count')
    if (told) told.textContent = count === 0 ? '' : `${count} chosen`
  }
}

/** Calls back when another tab marked something, or when the page comes back from a browser's memory. */
function watchStore(onChange: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === VISIT_KEY || key === null) onChange()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onChange()
  })
}

function findPart(sheet: HTMLElement, section: VisitSection): HTMLElement | null {
  return sheet.querySelector(`[data-section="${section}"]`)
}

/** The sheet for an appointment: what was marked becomes lines to edit and print. Everything stays on the device. */
export function startVisitPage(parts: VisitPageParts): void {
  const { sheet, about, boxes } = parts
  const words = new Map(boxes.map((box) => [box.value, box.dataset['line'] ?? box.value]))
  const wordsOf: WordsOf = ({ mark, text }) => text ?? words.get(mark ?? '') ?? ''
  let visit: Visit = EMPTY_VISIT
  const forgetCleared = startClearing(parts, { read: () => visit, update })

  const actions: SheetActions = {
    // Words are being typed: the boxes stay as they are.
    change: (index, change) => keep(changeLine(visit, index, change)),
    remove: (index) => {
      const line = visit.lines[index]
      const part = line && findPart(sheet, findSection(line))
      update({ ...visit, lines: visit.lines.filter((_, place) => place !== index) })
      const next = part?.querySelector<HTMLElement>('.sheet__remove, .sheet__add')
      next?.focus()
    },
    add: (section) => {
      if (visit.lines.length >= MOST_LINES) return
      update({ ...visit, lines: [...visit.lines, { section, text: '' }] })
      const lines = findPart(sheet, section)?.querySelectorAll('textarea')
      lines?.[lines.length - 1]?.focus()
    },
  }

  function keep(next: Visit): void {
    visit = next
    // What was cleared would overwrite what is written since.
    forgetCleared()
    const isKept = writeStored(isEmpty(visit) ? null : visit)
    tellKept(parts, { visit, wordsOf, isKept })
  }

  function show(): void {
    drawSheet(sheet, visit, { wordsOf, actions })
    showAbout(parts, visit)
    showMarks(parts, visit)
  }

  function update(next: Visit): void {
    keep(next)
    show()
  }

  function read(): void {
    visit = parseVisit(readStored(), words)
    tellKept(parts, { visit, wordsOf, isKept: true })
    show()
  }

  for (const box of boxes)
    box.addEventListener('change', () => update(toggleMark(visit, box.value)))
  for (const add of sheet.querySelectorAll<HTMLElement>('.sheet__add')) {
    const section = add.closest<HTMLElement>('[data-section]')?.dataset['section']
    add.addEventListener('click', () =>
      actions.add(findSection({ section: section as VisitLine['section'] })),
    )
  }
  about.maxLength = LONGEST_ABOUT
  about.addEventListener('input', () => {
    growWith(about)
    keep({ ...visit, about: about.value })
  })
  watchStore(read)
  read()
  startPickFinder(parts)
}
