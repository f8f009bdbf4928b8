import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { ExplorerForm } from './form.ts'
import { loadDetails } from './panel/details.ts'
import type { ExplorerDetails, FormDetail } from './panel/details.ts'
import type { DerivedAnswers, RatingDetail } from './panel/form-detail.ts'
import type { Engine } from './scenario/engine.ts'
import type { Question } from './scenario/question.ts'

/**
 * What the panel says: as built for the question that the site opens with, computed in the page
 * for every other.
 */
export function useDetail(
  form: ExplorerForm | undefined,
  {
    engine,
    question,
    isBuilt,
    first,
  }: {
    readonly engine: Engine | undefined
    readonly question: Question
    /** The question is the one that the site opens with. */
    readonly isBuilt: boolean
    /** The form that stands in the page as built. */
    readonly first: { readonly id: string | undefined; readonly detail: FormDetail | undefined }
  },
) {
  const [details, setDetails] = useState<ExplorerDetails>()
  const [hasFailed, setHasFailed] = useState(false)
  const [answers, setAnswers] = useState<{ readonly key: string; readonly found: DerivedAnswers }>()
  const id = form?.id
  const built = id === undefined ? undefined : id === first.id ? first.detail : details?.forms[id]
  const key = JSON.stringify([id, question])
  const isComputed = !isBuilt && engine !== undefined && id !== undefined
  // Worked out when it is drawn, which is after the marks have moved.
  const find = useMemo(() => {
    let computed: RatingDetail | undefined
    return () => (computed ??= isComputed ? engine.detailForm(id, question) : undefined)
  }, [isComputed, key])

  // Called as the pointer comes near, so that the details are there when it presses.
  const load = useCallback(() => {
    loadDetails().then(
      (loaded) => {
        setDetails(loaded)
        setHasFailed(false)
      },
      () => setHasFailed(true),
    )
  }, [])
  const needsDetails = id !== undefined && built === undefined
  useEffect(() => {
    if (needsDetails) load()
  }, [needsDetails, id, load])

  // Dozens of ratings each: after the new picture is painted, and never for one that is gone.
  useEffect(() => {
    if (!isComputed) return
    const timer = setTimeout(() => {
      const found = engine.answerForm(id, question)
      if (found) setAnswers({ key, found })
    }, ANSWER_DELAY)
    return () => clearTimeout(timer)
  }, [isComputed, key])

  return {
    find: () => (isBuilt ? built : find()),
    answers: isBuilt ? built : answers?.key === key ? answers.found : undefined,
    notes: built?.notes,
    hasFailed: hasFailed && needsDetails && isBuilt,
    load: details === undefined ? load : undefined,
  }
}

/** Longer than a mark travels. */
const ANSWER_DELAY = 450
