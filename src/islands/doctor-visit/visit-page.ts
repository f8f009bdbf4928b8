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
import type { Visit, VisitLine } from './visit.ts'

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

/** The sheet for an appointment: what was marked becomes lines to edit and print. Everything stays on the device. */
export function startVisitPage(parts: VisitPageParts): void {
  const { sheet, about, boxes, groups, status } = parts
  const words = new Map(boxes.map((box) => [box.value, box.dataset['line'] ?? box.value]))
  const wordsOf = ({ mark, text }: VisitLine) => text ?? words.get(mark ?? '') ?? ''
  let visit: Visit = EMPTY_VISIT
  let cleared: Visit | undefined

  const actions: SheetActions = {
    // Words are being typed: the boxes stay as they are.
    change: (index, change) => keep(changeLine(visit, index, change)),
    remove: (index) => {
      const line = visit.lines[index]
      const part = line && sheet.querySelector(`[data-section="${findSection(line)}"]`)
      update({ ...visit, lines: visit.lines.filter((_, place) => place !== index) })
      const next =
        part?.querySelector<HTMLElement>('.sheet__remove') ??
        part?.querySelector<HTMLElement>('.sheet__add')
      next?.focus()
    },
    add: (section) => {
      if (visit.lines.length >= MOST_LINES) return
      update({ ...visit, lines: [...visit.lines, { section, text: '' }] })
      const boxesOfPart = sheet.querySelectorAll<HTMLElement>(
        `[data-section="${section}"] textarea`,
      )
      boxesOfPart[boxesOfPart.length - 1]?.focus()
    },
  }

  function keep(next: Visit): void {
    visit = next
    tell(writeStored(isEmpty() ? null : visit))
  }

  function isEmpty(): boolean {
    return visit.lines.length === 0 && visit.about === ''
  }

  function tell(isKept: boolean): void {
    const kept = isEmpty() ? 'Nothing is kept.' : 'Kept on this device only.'
    status.textContent = isKept
      ? kept
      : 'This browser keeps nothing, or its store is full: print before you close the page.'
    parts.length.hidden = !isTooLong(visit, wordsOf)
    parts.clear.hidden = isEmpty()
  }

  function show(): void {
    drawSheet(sheet, visit, { wordsOf, actions })
    if (about.value !== visit.about) about.value = visit.about
    growWith(about)
    about.closest('.sheet__part')?.classList.toggle('sheet__part--filled', visit.about !== '')
    const marked = new Set(visit.lines.map(({ mark }) => mark))
    for (const box of boxes) {
      box.checked = marked.has(box.value)
      box.disabled = !box.checked && visit.lines.length >= MOST_LINES
    }
    for (const group of groups) {
      const count = group.querySelectorAll(':checked').length
      const told = group.querySelector('.picks__count')
      if (told) told.textContent = count === 0 ? '' : `${count} chosen`
    }
  }

  function update(next: Visit): void {
    cleared = undefined
    parts.undo.hidden = true
    keep(next)
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
  parts.clear.addEventListener('click', () => {
    const before = visit
    update(EMPTY_VISIT)
    cleared = before
    parts.undo.hidden = false
    parts.undo.focus()
  })
  parts.undo.addEventListener('click', () => {
    if (cleared) update(cleared)
    parts.clear.focus()
  })

  function read(): void {
    visit = parseVisit(readStored(), words)
    tell(true)
    show()
  }
  // Another tab may mark something while this one is open.
  addEventListener('storage', ({ key }) => {
    if (key === VISIT_KEY || key === null) read()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) read()
  })
  read()
  startPickFinder(parts)
}
