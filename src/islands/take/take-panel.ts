import { createNode } from '../search/hit-nodes.ts'
import { adoptTakeStyles } from './take-styles.ts'
import { findTaken } from './taken.ts'
import { listWays } from './ways.ts'

const panels = new WeakMap<HTMLButtonElement, HTMLElement>()

/**
 * Opens and closes the ways to take a figure or a table along, below the button that was pressed. A sentence is copied
 * at once: there is one way to take it.
 */
export function toggleTakePanel(button: HTMLButtonElement): void {
  adoptTakeStyles()
  const panel = panels.get(button) ?? addPanel(button)
  panel.hidden = button.getAttribute('aria-expanded') === 'true'
  button.setAttribute('aria-expanded', String(!panel.hidden))
  const items = panel.querySelectorAll('button')
  if (!panel.hidden && items.length === 1) items[0]?.click()
}

function addPanel(button: HTMLButtonElement): HTMLElement {
  const panel = createNode('div', {
    className: 'take-panel no-print',
    attributes: { role: 'group', 'aria-label': button.getAttribute('aria-label') ?? 'Take along' },
  })
  const status = createNode('span', {
    className: 'take-panel__status',
    attributes: { role: 'status' },
  })
  const tell = (words: string): void => {
    status.textContent = words
  }
  const first = findTaken(button)
  const items = (first ? listWays(first) : []).map(({ label, take }) => {
    const item = createNode('button', {
      className: 'take-panel__item',
      text: label,
      attributes: { type: 'button' },
    })
    item.addEventListener('click', async () => {
      panel.querySelector('textarea')?.remove()
      const taken = findTaken(button)
      if (!taken) return
      const failed = await take(taken, panel).then(tell, () => 'failed')
      if (failed) tell('That did not work in this browser. Try another way.')
    })
    return item
  })
  panel.append(...items, ...listFiles(button), status)
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    toggleTakePanel(button)
    button.focus()
  })
  panels.set(button, panel)
  button.after(panel)
  return panel
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
