/** A row of the table of studies. */
export interface StudyRow {
  readonly id: string
  readonly label: string
  readonly year: number | undefined
  readonly kind: string
  readonly people: number | undefined
  readonly population: string
  readonly riskOfBias: string
  /** Rank of the risk of bias, the lowest first. */
  readonly biasRank: number | undefined
  readonly finding: string
  /** Authors and title, which the filter by words looks through as well. */
  readonly more: string
  /** Values of the filters. */
  readonly kinds: readonly string[]
  readonly who: string
  readonly about: readonly string[]
  readonly isRated: boolean
}
