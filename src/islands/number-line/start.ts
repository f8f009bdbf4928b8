import { findPart } from '../find-part.ts'
import { startNumberLine } from './number-line.ts'

const list = (selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<HTMLElement>(selector),
]
const read = (element: HTMLElement, name: string) => JSON.parse(element.dataset[name] ?? 'null')

const root = findPart<HTMLElement>('.number-line')
const figure = findPart<HTMLElement>('.number-line__figure')
startNumberLine({
  form: findPart('.number-line__form'),
  value: findPart('#result'),
  unit: findPart('.number-line__form select'),
  second: findPart('#second'),
  usualFrom: findPart('#usual-from'),
  usualTo: findPart('#usual-to'),
  status: findPart('.number-line__status'),
  line: {
    chart: findPart('.chart--line', figure),
    range: read(figure, 'range'),
    rows: read(figure, 'rows'),
  },
  groups: list('.limits').map((section) => ({
    id: section.dataset['group'] ?? '',
    section,
    statements: list('.limit', section).map((item) => ({
      source: item.dataset['source'] ?? '',
      rules: read(item, 'rules'),
      verdict: findPart<HTMLElement>('.limit__verdict', item),
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
