/** Six numbers of an affine map, as SVG and canvas take them. */
export type Matrix = readonly [number, number, number, number, number, number]

export interface TextFont {
  readonly style: string
  readonly weight: string
  /** In px. */
  readonly size: number
  readonly family: string
}

/** A piece of a picture; lengths are px from its upper left corner. */
export type Shape =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Where the first letter starts, or the last one ends, on the baseline. */
      readonly x: number
      readonly y: number
      /** Figures in a column end at one place, though digits may be wider elsewhere than in the page. */
      readonly anchor: 'start' | 'end'
      readonly font: TextFont
      readonly fill: string
      readonly opacity: number
    }
  | {
      readonly kind: 'path'
      readonly path: string
      readonly matrix: Matrix
      readonly fill?: string | undefined
      readonly stroke?: string | undefined
      /** In px of the picture, whatever the matrix. */
      readonly strokeWidth: number
      readonly dashes: string
      readonly opacity: number
    }

/** Upper left corner of a picture, in px of the window. */
export interface Corner {
  readonly left: number
  readonly top: number
}
