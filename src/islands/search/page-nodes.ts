import { buildExcerpt, createNode, markOnArrival } from './hit-nodes.ts'
import { SEARCH_FILTERS, SEARCH_TYPES, type SearchFilter } from './search-address.ts'
import type { SearchHit } from './search-hit.ts'

/** One hit: its page, an excerpt, and below it the sections of a long page that hold the words. */
export function buildHit(hit: SearchHit): HTMLElement {
  return createNode('li', { className: 'search-hit' }, [
    createNode('div', { attributes: { 'data-search-result': '' } }, [
      createNode('p', { className: 'search-hit__type', text: hit.type }),
      createNode('h2', { className: 'search-hit__title' }, [
        markOnArrival(
          createNode('a', { text: hit.title, attributes: { href: hit.url } }),
          hit.markedUrl,
        ),
      ]),
      createNode('p', { className: 'search-hit__excerpt' }, buildExcerpt(hit.excerpt)),
    ]),
    ...(hit.sections.length === 0
      ? []
      : [
          createNode(
            'ul',
            {
              className: 'search-hit__sections',
              attributes: { 'aria-label': `Sections of ${hit.title}` },
            },
            hit.sections.map(({ url, title }) =>
              createNode('li', {}, [createNode('a', { text: title, attributes: { href: url } })]),
            ),
          ),
        ]),
  ])
}

function buildTypeChoice(value: string, label: string, isChosen: boolean): HTMLElement {
  const radio = createNode('input', { attributes: { type: 'radio', name: 'type', value } })
  radio.checked = isChosen
  return createNode('label', { className: 'search-type' }, [
    radio,
    createNode('span', { text: label }),
  ])
}

/** A choice for each type with a hit, each with its count; the chosen one stays, even without any. */
export function buildTypeChoices(
  countByType: Readonly<Record<string, number>>,
  type: string | undefined,
): HTMLElement[] {
  const total = Object.values(countByType).reduce((sum, count) => sum + count, 0)
  const choices = Object.entries(SEARCH_TYPES).filter(
    ([value]) => (countByType[value] ?? 0) > 0 || value === type,
  )
  return [
    buildTypeChoice('', `All ${total}`, type === undefined),
    ...choices.map(([value, label]) =>
      buildTypeChoice(value, `${label} ${countByType[value] ?? 0}`, value === type),
    ),
  ]
}

/** A list to choose from for one filter, its values with their number of pages; years come newest first. */
export function buildFilterChoice(
  name: SearchFilter,
  counts: Readonly<Record<string, number>>,
  chosen: string | undefined,
): HTMLElement {
  const values = Object.keys(counts).sort((a, b) =>
    name === 'year' ? Number(b) - Number(a) : a.localeCompare(b, 'en'),
  )
  // A value of the address that no page has is shown, so that the reader sees why nothing is found.
  if (chosen !== undefined && !values.includes(chosen)) values.unshift(chosen)
  const select = createNode(
    'select',
    { className: 'search-filter__choice field', attributes: { name } },
    [
      createNode('option', { text: 'any', attributes: { value: '' } }),
      ...values.map((value) =>
        createNode('option', { text: `${value} (${counts[value] ?? 0})`, attributes: { value } }),
      ),
    ],
  )
  select.value = chosen ?? ''
  return createNode('label', { className: 'search-filter' }, [
    createNode('span', { text: SEARCH_FILTERS[name] }),
    select,
  ])
}
