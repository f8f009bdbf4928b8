import { href } from '../../format/href.ts'
import type { ComparedForm } from './compared-form.ts'

export type ComparedForms = Readonly<Record<string, ComparedForm>>

let request: Promise<ComparedForms> | undefined

/** What is said of every form, fetched once; a failed request is forgotten, so that the next asks again. */
export function loadForms(): Promise<ComparedForms> {
  request ??= fetch(href('/tools/compare/forms.json'))
    .then((response) => {
      if (!response.ok) throw new Error(`forms.json: ${response.status}`)
      return response.json() as Promise<ComparedForms>
    })
    .catch((error: unknown) => {
      request = undefined
      throw error
    })
  return request
}
