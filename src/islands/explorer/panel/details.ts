import { fetchData } from '../fetch-data.ts'
import type { DerivedAnswers, FormNotes, RatingDetail } from './form-detail.ts'

/** All that the panel says of a form for the question that the site opens with. */
export interface FormDetail extends RatingDetail, DerivedAnswers {
  readonly notes: FormNotes
}

/** By form id. */
export interface ExplorerDetails {
  readonly version: number
  readonly forms: Readonly<Record<string, FormDetail>>
}

/** The details of every form, fetched once; a failed request is forgotten, so that the next asks again. */
export const loadDetails = (): Promise<ExplorerDetails> => fetchData('/explorer.json')
