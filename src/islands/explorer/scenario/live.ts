import { createEngine } from './engine.ts'
import type { Engine } from './engine.ts'
import type { Evidence } from './evidence.ts'
import { OutcomeGrid } from '../views/OutcomeGrid.tsx'
import { Controls } from './Controls.tsx'
import outcomeGrid from '../views/outcome-grid.css?inline'
import whatCounts from './what-counts.css?inline'

/** What works with the study data; it comes in one piece with the first question that needs it. */
export interface Live {
  readonly engine: Engine
  readonly OutcomeGrid: typeof OutcomeGrid
  readonly Controls: typeof Controls
}

export function createLive(evidence: Evidence): Live {
  for (const rules of [outcomeGrid, whatCounts]) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets.push(sheet)
  }
  return { engine: createEngine(evidence), OutcomeGrid, Controls }
}
