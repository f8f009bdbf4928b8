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

/** The excerpt with the found words in `<mark>`. */
export function buildExcerpt(parts: readonly ExcerptPart[]): Node[] {
  return parts.map(({ text, isMarked }) =>
    isMarked ? createNode('mark', { text }) : document.createTextNode(text),
  )
}
