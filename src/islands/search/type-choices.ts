import { waitForPaint } from './next-paint.ts'
import { buildTypeChoices } from './page-nodes.ts'
import type { SearchState } from './search-address.ts'
import type { SearchAnswer } from './search-client.ts'
import type { Counts } from './search-engine.ts'

/** The choice between types of page, each with the number of its hits. */
export interface TypeChoices {
  /** Choices that come later would push the hits down: an answer waits for them where none stand there. */
  waitFor(answer: SearchAnswer): Promise<SearchAnswer>
  /** A part of the answer leaves the choices as they are, where there are some. */
  show(answer: SearchAnswer, isPart: boolean): void
  hide(): void
}

/** Counts that cannot be had leave the hits as they are, and no choice between types. */
const countTypes = (answer: SearchAnswer): Promise<Counts> => answer.countTypes().catch(() => ({}))

/** Fills `types`, the group that is hidden while there is nothing to choose, and reports the type that is chosen. */
export function startTypeChoices(
  { types, choices }: { readonly types: HTMLElement; readonly choices: HTMLElement },
  {
    read,
    chosen,
  }: {
    readonly read: () => SearchState
    readonly chosen: (type: string | undefined) => void
  },
): TypeChoices {
  /** Of a broad question the counts take longer than the hits, which come first. */
  async function show(answer: SearchAnswer): Promise<void> {
    const question = read()
    if (!types.hidden) await waitForPaint()
    const counts = await countTypes(answer)
    if (question !== read()) return
    const hadFocus = types.contains(document.activeElement)
    choices.replaceChildren(...buildTypeChoices(counts, question.type))
    const isIdle = answer.isPartial === true || Object.keys(counts).length === 0
    types.hidden = (answer.total === 0 || isIdle) && question.type === undefined
    if (hadFocus) types.querySelector<HTMLInputElement>('input:checked')?.focus()
  }

  types.addEventListener('change', (event) => {
    const value = event.target instanceof HTMLInputElement ? event.target.value : ''
    chosen(value === '' ? undefined : value)
  })
  return {
    async waitFor(answer) {
      if (types.hidden) await countTypes(answer)
      return answer
    },
    show(answer, isPart) {
      if (types.hidden || !isPart) void show(answer)
    },
    hide() {
      types.hidden = true
    },
  }
}
