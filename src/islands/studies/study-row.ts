/** A row of the table of studies, on its pages and in the file that holds what is not on the first of them. */
export interface StudyRow {
  readonly id: string
  readonly label: string
  readonly year?: number | undefined
  readonly kind: string
  readonly people?: number | undefined
  readonly population: string
  readonly riskOfBias: string
  /** Rank of the risk of bias from 1, the lowest first. */
  readonly biasRank?: number | undefined
  readonly finding: string
  /** Words of authors and title that the row does not show, for the filter by words. */
  readonly more: string
  /** Values of the filters. */
  readonly kinds: readonly string[]
  readonly who: string
  readonly about: readonly string[]
  readonly isRated: boolean
}
