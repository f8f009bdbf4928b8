import { buildExcerpt, createNode, markOnArrival } from './hit-nodes.ts'
import { SEARCH_TYPES } from './search-address.ts'
import type { SearchHit } from './search-hit.ts'

interface OptionParts {
  readonly id: string
  readonly href: string
  readonly children: readonly Node[]
}

function buildOption({ id, href, children }: OptionParts): HTMLElement {
  return createNode('li', { attributes: { role: 'presentation' } }, [
    createNode(
      'a',
      {
        className: 'search-box__option',
        attributes: { id, href, role: 'option', tabindex: '-1', 'aria-selected': 'false' },
      },
      children,
    ),
  ])
}

const title = (text: string): HTMLElement =>
  createNode('span', { className: 'search-box__title', text })

/** Hits of one type stand together; the groups come in the order of their best hit. */
function groupByType(
  hits: readonly SearchHit[],
): readonly { readonly label: string; readonly hits: readonly SearchHit[] }[] {
  const labels: Readonly<Record<string, string>> = SEARCH_TYPES
  const groups = new Map<string, SearchHit[]>()
  for (const hit of hits) {
    const label = labels[hit.type] ?? SEARCH_TYPES.Page
    groups.set(label, [...(groups.get(label) ?? []), hit])
  }
  return [...groups].map(([label, members]) => ({ label, hits: members }))
}

/** A heading and its options, as one named group of the list. */
function buildGroup(label: string, options: readonly HTMLElement[], id: string): HTMLElement {
  return createNode('li', { attributes: { role: 'presentation' } }, [
    createNode(
      'ul',
      { className: 'search-box__group', attributes: { role: 'group', 'aria-labelledby': id } },
      [
        createNode('li', {
          className: 'search-box__heading',
          text: label,
          attributes: { role: 'presentation', id },
        }),
        ...options,
      ],
    ),
  ])
}

/** The list of hits by type, and where there are more of them a way to all. */
export function buildHitOptions(
  hits: readonly SearchHit[],
  all: { readonly total: number | undefined; readonly href: string },
): readonly HTMLElement[] {
  const groups = groupByType(hits).map(({ label, hits: members }, group) =>
    buildGroup(
      label,
      members.map((hit, index) => {
        const option = buildOption({
          id: `search-box-option-${group}-${index}`,
          href: hit.url,
          children: [
            title(hit.title),
            createNode('span', { className: 'search-box__excerpt' }, buildExcerpt(hit.excerpt)),
          ],
        })
        option.dataset['searchResult'] = ''
        const link = option.querySelector('a')
        if (link) markOnArrival(link, hit.markedUrl)
        return option
      }),
      `search-box-group-${group}`,
    ),
  )
  if (all.total === undefined || all.total <= hits.length) return groups
  return [
    ...groups,
    buildOption({
      id: 'search-box-option-all',
      href: all.href,
      children: [title(`All ${all.total} results`)],
    }),
  ]
}

/** Earlier searches of this device, to be asked again. */
export function buildRecentOptions(
  searches: readonly { readonly words: string; readonly href: string }[],
): readonly HTMLElement[] {
  return [
    buildGroup(
      'Searched before on this device',
      searches.map(({ words, href }, index) =>
        buildOption({ id: `search-box-recent-${index}`, href, children: [title(words)] }),
      ),
      'search-box-recent',
    ),
  ]
}
