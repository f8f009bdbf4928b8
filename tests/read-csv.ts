/** A CSV text (RFC 4180) as records by column. */
export function readCsv(text: string): Record<string, string>[] {
  const lines = [...readLines(text)]
  const [names = [], ...rows] = lines
  return rows.map((cells) => {
    if (cells.length !== names.length) {
      throw new RangeError(`readCsv: expected ${names.length} cells, received ${cells.length}`)
    }
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

function* readLines(text: string): Generator<string[]> {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let cells: string[] = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const match = cell.exec(text)
    if (!match) throw new RangeError(`readCsv: no cell at ${at}`)
    const [, quoted, plain, end] = match
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    yield cells
    cells = []
  }
}
