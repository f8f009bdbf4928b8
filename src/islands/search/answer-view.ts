import { createNode } from './hit-nodes.ts'
import { describeAnswer, explainFailure, INVITATION } from './messages.ts'
import { buildHit } from './page-nodes.ts'
import { writeSearchAddress, type SearchState } from './search-address.ts'
import type { SearchAnswer } from './search-client.ts'

/** Where an answer stands on the page. */
export interface AnswerParts {
  readonly status: HTMLElement
  readonly list: HTMLElement
  readonly more: HTMLButtonElement
}

export interface AnswerView {
  setState(name: 'idle' | 'loading' | 'done' | 'failed'): void
  /** Hits that are shown already stay as they are where the answer adds to them: a reader may be on one of them. */
  show(question: SearchState, answer: SearchAnswer, isMore: boolean): void
  /** Nothing is asked. */
  showInvitation(): void
  /** The hits that stand there stay where more of them were asked for, and the button asks again. */
  showFailure(isMore: boolean): void
}

/** Shows answers: what was found in words, and the hits. `goExact` asks for the words as they are written. */
export function createAnswerView(
  { status, list, more }: AnswerParts,
  goExact: (question: SearchState) => void,
): AnswerView {
  function buildExactLink(question: SearchState): Node[] {
    const exact: SearchState = { ...question, isExact: true }
    const link = createNode('a', {
      text: `Search for “${question.words}” as it is written`,
      attributes: { href: writeSearchAddress(exact) },
    })
    link.addEventListener('click', (event) => {
      event.preventDefault()
      goExact(exact)
    })
    return [document.createTextNode('. '), link]
  }

  function adviseOnNothing({ type, filters }: SearchState): string {
    return type !== undefined || filters !== undefined
      ? ' Take a filter off, or try other words.'
      : ' Try fewer or other words, or browse the lists below.'
  }

  function clear(): void {
    list.replaceChildren()
    more.hidden = true
  }

  return {
    setState(name) {
      list.dataset['searchState'] = name
      list.setAttribute('aria-busy', String(name === 'loading'))
    },

    show(question, answer, isMore) {
      const shown = isMore ? list.childElementCount : 0
      if (shown === 0) list.replaceChildren()
      list.append(...answer.hits.slice(shown).map(buildHit))
      more.hidden = answer.total === undefined || answer.hits.length >= answer.total
      status.replaceChildren(
        describeAnswer(question.words, answer),
        ...(answer.total === 0 ? [adviseOnNothing(question)] : []),
        ...(answer.corrected === undefined ? [] : buildExactLink(question)),
      )
    },

    showInvitation() {
      clear()
      status.textContent = INVITATION
    },

    showFailure(isMore) {
      const why = explainFailure(import.meta.env.DEV)
      if (!isMore) clear()
      status.textContent = isMore ? why : `${why} The lists below hold every page.`
    },
  }
}
