import type { AnswerView } from './answer-view.ts'
import { createLastQuestion, type Running } from './last-question.ts'
import { waitForPaint } from './next-paint.ts'
import type { SearchState } from './search-address.ts'
import type { SearchAnswer, SearchClient } from './search-client.ts'
import type { TypeChoices } from './type-choices.ts'

export interface Asked {
  readonly question: SearchState
  /** How many hits are wanted. */
  readonly limit: number
  /** The question is the one that was asked before, and further hits are added to its hits. */
  readonly isMore: boolean
  readonly failed?: () => void
}

/** Asks `client` and shows its answer, the newest question's alone. */
export function createAnswering(
  client: SearchClient,
  view: AnswerView,
  choices: TypeChoices,
): (asked: Asked) => void {
  const ask = createLastQuestion()

  async function answer(
    { question, limit, isMore }: Asked,
    { early, signal }: Running<SearchAnswer | undefined>,
  ): Promise<SearchAnswer | undefined> {
    if (question.words === '') return undefined
    const found = await client.ask(
      { ...question, limit },
      isMore ? { signal } : { early: async (part) => early(await choices.waitFor(part)), signal },
    )
    return choices.waitFor(found)
  }

  return (asked) => {
    const { question, isMore, failed } = asked
    let hasBegun = isMore
    const show = (found: SearchAnswer, isPart: boolean): void => {
      choices.show(found, isPart)
      view.show(question, found, hasBegun)
      hasBegun = true
    }
    view.setState('loading')
    void ask<SearchAnswer | undefined>((running) => answer(asked, running), {
      done(found) {
        if (found) {
          show(found, false)
        } else {
          choices.hide()
          view.showInvitation()
        }
        view.setState(found ? 'done' : 'idle')
      },
      early(found) {
        if (found) show(found, true)
        return waitForPaint()
      },
      failed() {
        failed?.()
        if (!isMore) choices.hide()
        view.showFailure(isMore)
        view.setState('failed')
      },
    })
  }
}
