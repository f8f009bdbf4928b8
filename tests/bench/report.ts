/** One line of the table: what was measured, and the budget that it is held to. */
export interface Line {
  readonly what: string
  readonly measured: string
  /** Left out where there is no budget. */
  readonly budget?: string
  readonly isHeld?: boolean
}

export interface Section {
  readonly title: string
  readonly lines: readonly Line[]
}

/** The middle one of the values; of an even number of them, the greater of the middle two. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

export function formatBytes(bytes: number): string {
  return `${Math.round(bytes).toLocaleString('en-GB')} B`
}

export function formatMilliseconds(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}

/** A line with its budget in the same unit: held where the value is not above it. */
export function holdTo(
  what: string,
  value: number,
  { most, format }: { readonly most: number; readonly format: (value: number) => string },
): Line {
  return { what, measured: format(value), budget: format(most), isHeld: value <= most }
}

/** All sections as one table in plain text. */
export function printTable(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ title, lines }) => [
    [title, '', '', ''],
    ...lines.map(({ what, measured, budget = '', isHeld }) => [
      `  ${what}`,
      measured,
      budget,
      isHeld === undefined ? '' : isHeld ? 'held' : 'OVER',
    ]),
  ])
  const all = [['what', 'measured', 'budget', ''], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
