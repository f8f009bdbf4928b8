import { hydrate } from 'preact'
import { Explorer } from './Explorer.tsx'
import type { ExplorerProps } from './Explorer.tsx'

/**
 * Brings the explorer of a page to life. Its data stand in the page once, as JSON; the framework's
 * own element for islands would cost every reader a seventh of the page's bytes.
 */
function startExplorer(): void {
  const root = document.getElementById('explorer')
  const data = document.getElementById('explorer-data')?.textContent
  if (root && data) hydrate(<Explorer {...(JSON.parse(data) as ExplorerProps)} />, root)
}

startExplorer()
