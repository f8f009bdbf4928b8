import { createNode } from '../search/hit-nodes.ts'
import { copyText } from './copy-text.ts'
import { paintPng } from './paint-png.ts'
import { buildPicture } from './picture.ts'
import type { Picture } from './picture.ts'
import { saveFile } from './save-file.ts'
import { writeTablesCsv } from './table-text.ts'
import { isDrawn, writeText } from './taken.ts'
import type { Taken } from './taken.ts'
import { writeSvg } from './write-svg.ts'

// A longer list makes no picture that anybody could read, and browsers refuse to paint it.
const TALLEST_PICTURE_PX = 4000

/** A way to take something along. */
export interface Way {
  readonly label: string
  /** Resolves to what is then said. What cannot be copied is put into the panel. */
  readonly take: (taken: Taken, panel: HTMLElement) => Promise<string>
}

/** The ways to take a figure, a table or a sentence along, in the order in which they stand in the panel. */
export function listWays(taken: Taken): readonly Way[] {
  const { tables, element } = taken
  const isPictured = isDrawn(taken) && element.getBoundingClientRect().height <= TALLEST_PICTURE_PX
  return [
    ...(tables.length > 0 ? [{ label: 'Table (CSV)', take: saveCsv }] : []),
    ...(isPictured
      ? [
          { label: 'Picture (PNG)', take: savePng },
          { label: 'Drawing (SVG)', take: saveSvg },
        ]
      : []),
    { label: 'Copy as text', take: (now, panel) => copy(writeText(now), 'Copied as text', panel) },
    ...(isDrawn(taken) ? [{ label: 'Copy link', take: copyLink }] : []),
  ]
}

async function saveCsv({ tables, title }: Taken): Promise<string> {
  return saveFile(new Blob([writeTablesCsv(tables)], { type: 'text/csv' }), {
    title,
    ending: 'csv',
  })
}

async function savePng(taken: Taken): Promise<string> {
  return saveFile(await paintPng(await draw(taken)), { title: taken.title, ending: 'png' })
}

async function saveSvg(taken: Taken): Promise<string> {
  return saveFile(new Blob([writeSvg(await draw(taken))], { type: 'image/svg+xml' }), {
    title: taken.title,
    ending: 'svg',
  })
}

/** A picture is drawn in the faces of the page, so they have to be there. */
async function draw({ element, context, title, address }: Taken): Promise<Picture> {
  await document.fonts.ready
  return buildPicture(element, { context, title, source: address })
}

const copyLink: Way['take'] = ({ address }, panel) => copy(address, 'Link copied', panel)

async function copy(text: string, told: string, panel: HTMLElement): Promise<string> {
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
