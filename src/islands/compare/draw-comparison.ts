import type { ComparedForm, ComparedLine } from './compared-form.ts'
import type { ComparedCell, ComparedRow } from './compare-rows.ts'

/** An element with a class and what it holds; words go in as text, so that nothing in them is markup. */
export function build<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

/** A table keeps its roles where a narrow screen lays it out as blocks. */
function withRole<Part extends HTMLElement>(element: Part, role: string): Part {
  element.setAttribute('role', role)
  return element
}

function drawLine({ text, address, rest }: ComparedLine): HTMLElement {
  if (address === undefined) return build('li', '', text)
  const link = build('a', '', text)
  link.href = address
  return rest === undefined ? build('li', '', link) : build('li', '', link, ` ${rest}`)
}

function drawCell(
  { text, sign, detail, list, mark }: ComparedCell,
  { name, differs }: { readonly name: string; readonly differs: boolean },
): HTMLElement {
  const value = build('div', differs ? 'compare__value compare__value--differs' : 'compare__value')
  if (sign !== undefined) {
    const drawn = build('span', 'compare__sign', sign)
    drawn.setAttribute('aria-hidden', 'true')
    value.append(drawn, ' ')
  }
  if (text !== undefined) value.append(text)
  if (mark !== undefined) value.append(' ', build('span', 'compare__mark', mark))
  if (list !== undefined) value.append(build('ul', 'compare__items', ...list.map(drawLine)))
  if (detail) value.append(build('span', 'detail', detail))
  // Only a phone shows it, where no heading stands above the cell.
  const of = build('span', 'compare__of', name)
  of.setAttribute('aria-hidden', 'true')
  return withRole(build('td', '', of, value), 'cell')
}

function drawRow(row: ComparedRow, forms: readonly ComparedForm[]): HTMLElement {
  const head = withRole(build('th', 'compare__row-name', row.name), 'rowheader')
  head.setAttribute('scope', 'row')
  if (row.differs !== undefined) {
    const words = row.differs ? 'differs' : 'the same'
    head.append(
      build(
        'span',
        `compare__verdict compare__verdict--${row.differs ? 'differs' : 'same'}`,
        words,
      ),
    )
  }
  const cells = row.cells.map((cell, index) =>
    drawCell(cell, { name: forms[index]?.name ?? '', differs: row.differs === true }),
  )
  const line = withRole(
    build('tr', row.differs === false ? 'compare__row--same' : '', head, ...cells),
    'row',
  )
  return line
}

/** The table of the forms side by side. */
export function drawComparison(
  {
    forms,
    rows,
    caption,
  }: {
    readonly forms: readonly ComparedForm[]
    readonly rows: readonly ComparedRow[]
    readonly caption: string
  },
  onRemove: (id: string) => void,
): HTMLTableElement {
  const heads = forms.map(({ id, name, address, isReference }) => {
    const link = build('a', 'compare__name', name)
    link.href = address
    const remove = build('button', 'compare__remove link-button no-print', 'Remove')
    remove.type = 'button'
    remove.setAttribute('aria-label', `Remove ${name}`)
    remove.addEventListener('click', () => onRemove(id))
    const head = withRole(build('th', '', link), 'columnheader')
    head.setAttribute('scope', 'col')
    if (isReference) head.append(build('span', 'compare__kind', 'for comparison only'))
    head.append(remove)
    return head
  })
  const corner = withRole(build('td', ''), 'cell')
  return withRole(
    build(
      'table',
      `compare__table compare__table--${forms.length}`,
      build('caption', '', caption),
      withRole(build('thead', '', withRole(build('tr', '', corner, ...heads), 'row')), 'rowgroup'),
      withRole(build('tbody', '', ...rows.map((row) => drawRow(row, forms))), 'rowgroup'),
    ),
    'table',
  )
}
