import type { ExcerptPart } from './excerpt.ts'

interface NodeOptions {
  className?: string
  text?: string
  attributes?: Readonly<Record<string, string>>
}

/** Makes an element. Text is set as text, so nothing from the index is ever parsed as markup. */
export function createNode<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className, text, attributes = {} }: NodeOptions = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  if (className !== undefined) node.className = className
  if (text !== undefined) node.textContent = text
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.append(...children)
  return node
}

/**
 * Lets a link go to the found words when it is followed. The address that a reader sees, copies or shares stays the
 * page's own.
 */
export function markOnArrival(link: HTMLAnchorElement, markedUrl: string): HTMLAnchorElement {
  link.addEventListener('click', () => {
    const { href } = link
    link.href = markedUrl
    setTimeout(() => {
      link.href = href
    })
  })
  return link
}

/** The excerpt with the found words in `<mark>`. */
export function buildExcerpt(parts: readonly ExcerptPart[]): Node[] {
  return parts.map(({ text, isMarked }) =>
    isMarked ? createNode('mark', { text }) : document.createTextNode(text),
  )
}
