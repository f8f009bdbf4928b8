/** A column of a published table: header, codebook and Frictionless schema are all made from it. */
export interface Column {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean'
  /** What it means, in words for the codebook. */
  readonly meaning: string
  readonly isRequired?: boolean
  /** All values that occur. */
  readonly values?: readonly string[]
}

/** One line of a table; a key that is left out is an empty cell. */
export type Row = Readonly<Record<string, string | number | boolean | undefined>>
