import { createNode } from './hit-nodes.ts'

/** What the panel below the box shows. */
export interface HeaderContent {
  readonly options: readonly HTMLElement[]
  /** A status in words. */
  readonly note: string
  /** The options are earlier searches, which can be forgotten. */
  readonly isRecent?: boolean
  /** Without anything to tell the panel stays closed. */
  readonly isOpen: boolean
}

/** The panel below the box, with the options of a combobox; the box keeps the focus. */
export interface HeaderList {
  readonly panel: HTMLElement
  readonly list: HTMLElement
  readonly forget: HTMLButtonElement
  /** Of hits the chosen one stays chosen if it is among the new ones. */
  show(content: HeaderContent): void
  setOpen(isOpen: boolean): void
  /** Chooses the next or the previous option. False where there is none. */
  move(step: 1 | -1): boolean
  /** Follows the chosen option. False where none is chosen. */
  press(): boolean
}

/** The panel below the box: a note, the list, and a button that forgets earlier searches. */
function buildPanel() {
  const note = createNode('p', { className: 'search-box__note', attributes: { role: 'status' } })
  const list = createNode('ul', {
    className: 'search-box__list',
    attributes: { id: 'search-box-list', role: 'listbox', 'aria-label': 'Search results' },
  })
  const forget = createNode('button', {
    className: 'search-box__forget',
    text: 'Forget these searches',
    attributes: { type: 'button' },
  })
  forget.hidden = true
  const panel = createNode('div', { className: 'search-box__panel' }, [note, list, forget])
  panel.hidden = true
  return { panel, note, list, forget }
}

/** Makes `input` a combobox; its panel still has to be put into the page. */
export function createHeaderList(input: HTMLInputElement): HeaderList {
  const { panel, note, list, forget } = buildPanel()
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  })) {
    input.setAttribute(name, value)
  }
  let chosen = -1
  const listOptions = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')]

  function choose(position: number): void {
    const all = listOptions()
    chosen = all.length === 0 ? -1 : position
    all.forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === chosen))
    })
    const option = all[chosen]
    if (option) {
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else {
      input.removeAttribute('aria-activedescendant')
    }
  }

  function setOpen(isOpen: boolean): void {
    panel.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen && list.childElementCount > 0))
    if (!isOpen) choose(-1)
  }

  return {
    ...{ panel, list, forget, setOpen },

    show({ options, note: words, isRecent = false, isOpen }) {
      const kept = listOptions()[chosen]?.href
      forget.hidden = !isRecent || options.length === 0
      list.replaceChildren(...options)
      note.textContent = words
      choose(isRecent ? -1 : listOptions().findIndex(({ href }) => href === kept))
      setOpen(isOpen)
    },

    move(step) {
      const count = listOptions().length
      if (count === 0) return false
      if (panel.hidden) setOpen(true)
      // One place more than options: the box itself, where nothing is chosen.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1)
      return true
    },

    press() {
      const option = listOptions()[chosen]
      option?.click()
      return option !== undefined
    },
  }
}
