import { startNumberLine } from './number-line.ts'

function find<Part extends Element>(selector: string, root: ParentNode = document): Part {
  const part = root.querySelector<Part>(selector)
  if (!part) throw new RangeError(`The page has no ${selector}`)
  return part
}
const list = (selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<HTMLElement>(selector),
]
const read = (element: HTMLElement, name: string) => JSON.parse(element.dataset[name] ?? 'null')

const root = find<HTMLElement>('.number-line')
const figure = find<HTMLElement>('.number-line__figure')
startNumberLine({
  form: find('.number-line__form'),
  value: find('#result'),
  unit: find('.number-line__form select'),
  second: find('#second'),
  usualFrom: find('#usual-from'),
  usualTo: find('#usual-to'),
  status: find('.number-line__status'),
  line: {
    chart: find('.chart--line', figure),
    range: read(figure, 'range'),
    rows: read(figure, 'rows'),
  },
  groups: list('.limits').map((section) => ({
    id: section.dataset['group'] ?? '',
    section,
    statements: list('.limit', section).map((item) => ({
      source: item.dataset['source'] ?? '',
      rules: read(item, 'rules'),
      verdict: find<HTMLElement>('.limit__verdict', item),
      item,
    })),
  })),
  notes: list('.number-line__only').map((element) => ({
    element,
    limits: read(element, 'limits'),
  })),
  measured: read(root, 'measured'),
  highest: Number(root.dataset['highest']),
  highestSecond: Number(root.dataset['highestSecond']),
})
