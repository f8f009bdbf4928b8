import {
  describeIgnored,
  FEWEST_COMPARED,
  MOST_COMPARED,
  parseCompareAddress,
  serialiseCompareAddress,
} from './compare-address.ts'
import { buildCompareRows, describeDifferences } from './compare-rows.ts'
import { build, drawComparison } from './draw-comparison.ts'
import { copyText } from '../take/copy-text.ts'
import { loadForms } from './load-forms.ts'
import type { ComparedForms } from './load-forms.ts'

interface ComparePageParts {
  readonly root: HTMLElement
  /** Checkboxes, one for each form: `value` is its id, `dataset.name` its name. */
  readonly boxes: readonly HTMLInputElement[]
  readonly chooser: HTMLDetailsElement
  readonly count: HTMLElement
  readonly status: HTMLElement
  readonly ignored: HTMLElement
  /** What stands there before two forms are chosen. */
  readonly empty: HTMLElement
  readonly result: HTMLElement
  readonly actions: HTMLElement
  readonly onlyDifferent: HTMLInputElement
  readonly copy: HTMLButtonElement
  readonly caption: string
}

/** Words for the ear and the eye, and what they stand for as a state that a test can wait for. */
function tell(
  { root, status, empty, actions, result }: ComparePageParts,
  state: 'empty' | 'loading' | 'done' | 'failed',
  words: string,
): void {
  root.dataset['state'] = state
  status.textContent = words
  empty.hidden = state !== 'empty'
  actions.hidden = state !== 'done'
  if (state !== 'done') result.replaceChildren()
}

/** No more boxes than can be compared; how many are chosen is said. */
function showChoice({ boxes, count }: ComparePageParts, chosen: readonly string[]): void {
  for (const box of boxes) {
    box.checked = chosen.includes(box.value)
    box.disabled = !box.checked && chosen.length >= MOST_COMPARED
  }
  count.textContent = `${chosen.length} of ${MOST_COMPARED} chosen`
}

/** One form is chosen at most: nothing stands side by side yet. */
function tellTooFew(parts: ComparePageParts, [only]: readonly string[]): void {
  tell(
    parts,
    'empty',
    only === undefined ? '' : `${only} is chosen. Choose one more to see both side by side.`,
  )
}

function tellFailure(parts: ComparePageParts, onAgain: () => void): void {
  tell(parts, 'failed', 'The ratings could not be fetched. Their pages have all of it.')
  const again = build('button', 'chip', 'Try again')
  again.type = 'button'
  again.addEventListener('click', onAgain)
  parts.result.replaceChildren(again)
}

async function copyLink({ copy, status }: ComparePageParts): Promise<void> {
  const isCopied = await copyText(location.href)
  // Without leave to write there, the address bar is still the address.
  copy.textContent = isCopied ? 'Link copied' : 'Copy it from the address bar'
  status.textContent = `${copy.textContent}.`
}

/** Lets readers put two to four forms side by side; the choice is the address, and goes back and forward with it. */
export function startComparePage(parts: ComparePageParts): void {
  const { root, boxes, chooser, ignored, result, caption } = parts
  const names = new Map(boxes.map(({ value, dataset }) => [value, dataset['name'] ?? value]))
  const nameOf = (id: string) => names.get(id) ?? id
  const copyWords = parts.copy.textContent
  let chosen: readonly string[] = []

  function read(): void {
    const address = parseCompareAddress(location.search, names)
    chosen = address.forms
    ignored.textContent = describeIgnored(address, nameOf)
    ignored.hidden = ignored.textContent === ''
    chooser.open = chosen.length < FEWEST_COMPARED
    show()
  }

  function choose(next: readonly string[]): Promise<void> {
    chosen = next
    ignored.hidden = true
    history.pushState(null, '', `${location.pathname}${serialiseCompareAddress(next)}`)
    return show()
  }

  async function show(): Promise<void> {
    showChoice(parts, chosen)
    parts.copy.textContent = copyWords
    if (chosen.length < FEWEST_COMPARED) return tellTooFew(parts, chosen.map(nameOf))
    const asked = chosen
    // What stands there stays until the new comparison takes its place.
    if (root.dataset['state'] !== 'done') tell(parts, 'loading', 'Fetching the ratings …')
    try {
      const forms = await loadForms()
      if (asked === chosen) draw(forms)
    } catch {
      if (asked === chosen) tellFailure(parts, show)
    }
  }

  function draw(all: ComparedForms): void {
    const forms = chosen.flatMap((id) => all[id] ?? [])
    const rows = buildCompareRows(forms)
    tell(parts, 'done', `${forms.map(({ name }) => name).join(', ')}. ${describeDifferences(rows)}`)
    result.replaceChildren(drawComparison({ forms, rows, caption }, remove))
  }

  /** The button that was pressed goes with its column: the keyboard stays where the next one is. */
  function remove(id: string): void {
    const rest = chosen.filter((other) => other !== id)
    choose(rest).then(() => {
      const next = result.querySelector<HTMLElement>('.compare__remove')
      if (rest.length < FEWEST_COMPARED) chooser.open = true
      ;(next ?? chooser.querySelector('summary'))?.focus()
    })
  }

  for (const box of boxes) {
    box.addEventListener('change', () => {
      choose(box.checked ? [...chosen, box.value] : chosen.filter((id) => id !== box.value))
    })
  }
  parts.onlyDifferent.addEventListener('change', () => {
    result.classList.toggle('compare__result--different', parts.onlyDifferent.checked)
  })
  parts.copy.addEventListener('click', () => void copyLink(parts))
  addEventListener('popstate', read)
  read()
}
