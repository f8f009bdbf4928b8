import { href } from '../../format/href.ts'
import type { FormDetail } from './form.ts'

export type FormDetails = Readonly<Record<string, FormDetail>>

let request: Promise<FormDetails> | undefined

/** The details of every form, fetched once; a failed request is forgotten, so that the next asks again. */
export function loadDetails(): Promise<FormDetails> {
  request ??= fetch(href('/explorer.json'))
    .then((response) => {
      if (!response.ok) throw new Error(`explorer.json: ${response.status}`)
      return response.json() as Promise<FormDetails>
    })
    .catch((error: unknown) => {
      request = undefined
      throw error
    })
  return request
}
