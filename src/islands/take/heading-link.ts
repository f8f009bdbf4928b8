import { createNode } from '../search/hit-nodes.ts'
import { copyText } from './copy-text.ts'
import { adoptTakeStyles } from './take-styles.ts'

const SHOWN_MS = 4000

/** Copies the address of a heading and says so beside it; where that fails, the address bar still has it. */
export async function copyHeadingLink(anchor: HTMLAnchorElement): Promise<void> {
  adoptTakeStyles()
  const status = createNode('span', { className: 'take-told', attributes: { role: 'status' } })
  anchor.parentElement?.querySelector('.take-told')?.remove()
  anchor.after(status)
  const isCopied = await copyText(anchor.href)
  status.textContent = isCopied ? 'Link copied' : 'The link is in the address bar'
  setTimeout(() => status.remove(), SHOWN_MS)
}
