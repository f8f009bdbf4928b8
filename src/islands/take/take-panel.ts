import { createNode } from '../search/hit-nodes.ts'
import { copyText } from './copy-text.ts'
import { paintPng } from './paint-png.ts'
import { buildPicture } from './picture.ts'
import type { Picture } from './picture.ts'
import { adoptTakeStyles } from './take-styles.ts'
import { findTaken, isDrawn, writeText } from './taken.ts'
import type { Taken } from './taken.ts'
import { writeTablesCsv } from './table-text.ts'
import { writeSvg } from './write-svg.ts'

// A longer list makes no picture that anybody could read, and browsers refuse to paint it.
const TALLEST_PICTURE_PX = 4000
const LONGEST_NAME = 70

const panels = new WeakMap<HTMLButtonElement, HTMLElement>()

/**
 * Opens and closes the ways to take a figure or a table along, below the button that was pressed. A sentence is copied
 * at once: there is one way to take it.
 */
export function toggleTakePanel(button: HTMLButtonElement): void {
  adoptTakeStyles()
  const panel = panels.get(button) ?? addPanel(button)
  panel.hidden = button.ariaExpanded === 'true'
  button.ariaExpanded = String(!panel.hidden)
  const items = panel.querySelectorAll('button')
  if (!panel.hidden && items.length === 1) items[0]?.click()
}

function addPanel(button: HTMLButtonElement): HTMLElement {
  const panel = createNode('div', {
    className: 'take-panel no-print',
    attributes: { role: 'group', 'aria-label': button.ariaLabel ?? 'Take along' },
  })
  const status = createNode('span', {
    className: 'take-panel__status',
    attributes: { role: 'status' },
  })
  const tell = (words: string): void => {
    status.textContent = words
  }
  panel.append(
    ...listWays(button).map(({ label, take }) => {
      const item = createNode('button', {
        className: 'take-panel__item',
        text: label,
        attributes: { type: 'button' },
      })
      item.addEventListener('click', async () => {
        panel.querySelector('textarea')?.remove()
        const taken = findTaken(button)
        if (!taken) return
        const failed = await take(taken).then(tell, () => 'failed')
        if (failed) tell('That did not work in this browser. Try another way.')
      })
      return item
    }),
    ...listFiles(button),
    status,
  )
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    toggleTakePanel(button)
    button.focus()
  })
  panels.set(button, panel)
  button.after(panel)
  return panel

  function listWays(of: HTMLButtonElement): readonly Way[] {
    const taken = findTaken(of)
    if (!taken) return []
    const { tables, element } = taken
    const isPictured =
      isDrawn(taken) && element.getBoundingClientRect().height <= TALLEST_PICTURE_PX
    return [
      ...(tables.length > 0 ? [{ label: 'Table (CSV)', take: saveCsv }] : []),
      ...(isPictured
        ? [
            { label: 'Picture (PNG)', take: savePng },
            { label: 'Drawing (SVG)', take: saveSvg },
          ]
        : []),
      { label: 'Copy as text', take: (now) => copy(writeText(now), 'Copied as text') },
      ...(isDrawn(taken)
        ? [{ label: 'Copy link', take: (now: Taken) => copy(now.address, 'Link copied') }]
        : []),
    ]
  }

  async function copy(text: string, told: string): Promise<string> {
    if (await copyText(text)) return told
    const box = createNode('textarea', {
      className: 'take-panel__text',
      attributes: { readonly: '', 'aria-label': 'To copy' },
    })
    box.value = text
    panel.append(box)
    box.focus()
    box.select()
    return 'This browser does not let a page copy. Here it is, marked: copy it from the box.'
  }
}

/** Links to files of what the figure shows, which stand after it for those whose browser runs no script. */
function listFiles(button: HTMLButtonElement): readonly Node[] {
  const line = button.closest('figure')?.nextElementSibling
  // The panel draws the figure as it is seen, so the file of the drawing would be a second one.
  const links = line?.matches('.take-files') ? line.querySelectorAll('a:not([href$=".svg"])') : []
  return [...links].map((link) => {
    const item = link.cloneNode(true) as HTMLAnchorElement
    item.className = 'take-panel__item'
    return item
  })
}

interface Way {
  readonly label: string
  /** Resolves to what is then said. */
  readonly take: (taken: Taken) => Promise<string>
}

async function saveCsv({ tables, title }: Taken): Promise<string> {
  return save(new Blob([writeTablesCsv(tables)], { type: 'text/csv' }), {
    title,
    ending: 'csv',
  })
}

async function savePng(taken: Taken): Promise<string> {
  return save(await paintPng(await draw(taken)), { title: taken.title, ending: 'png' })
}

async function saveSvg(taken: Taken): Promise<string> {
  return save(new Blob([writeSvg(await draw(taken))], { type: 'image/svg+xml' }), {
    title: taken.title,
    ending: 'svg',
  })
}

/** A picture is drawn in the faces of the page, so they have to be there. */
async function draw({ element, context, title, address }: Taken): Promise<Picture> {
  await document.fonts.ready
  return buildPicture(element, { context, title, source: address })
}

function save(file: Blob, { title, ending }: { title: string; ending: string }): string {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${nameFile(title)}.${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return `Saved as ${link.download}`
}

/** The page and the title as the name of a file, in letters that every disk takes. */
function nameFile(title: string): string {
  const page = location.pathname.split('/').findLast((part) => part !== '' && !part.includes('.'))
  const name = `${page ?? 'home'} ${title}`
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME).replace(/-[^-]*$/, '') : name
}
