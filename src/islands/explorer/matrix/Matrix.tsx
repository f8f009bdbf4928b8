import { MATRIX_COLUMNS, selectCell } from '../../../charts/matrix.ts'
import { MECHANISM_LEVELS } from '../../../evidence/model.ts'
import type { Certainty } from '../../../evidence/model.ts'
import { CERTAINTY_WORDS, MECHANISM_WORDS } from '../../../format/words.ts'
import type { ExplorerForm } from '../form.ts'
import { Cell } from './Cell.tsx'
import type { LateCells } from './late-cells.ts'
import { orderForms } from './movement.ts'

interface Props {
  readonly forms: readonly ExplorerForm[]
  readonly chosen: string | undefined
  /** The mark that Tab leads to; the first one where none was visited yet. */
  readonly visited: string | undefined
  /** A script listens: one tab stop, arrow keys between the marks. */
  readonly isLive: boolean
  /** Strengths by our rating of those forms to which a scenario gives another. */
  readonly before?: ReadonlyMap<string, Certainty> | undefined
  /** Forms that the lens looks for; left out where no lens is on. */
  readonly found?: ReadonlySet<string> | undefined
  /** Cells out of sight, which may follow a frame behind. */
  readonly late?: LateCells | undefined
}

/**
 * The evidence matrix. Its rows in the document are the strengths, best first, and its columns the
 * mechanisms: read aloud and on a narrow screen it is a list by strength; the style sheet lays the
 * same cells out with strength across.
 */
export function Matrix({ forms, chosen, visited, isLive, before, found, late }: Props) {
  const stop = forms.some(({ id }) => id === visited) ? visited : orderForms(forms).at(0)?.id
  return (
    <div class="matrix" role={isLive ? 'grid' : 'table'} aria-label="Evidence matrix">
      <div class="matrix__group" role="row">
        <span class="matrix__corner" role="columnheader">
          Strength
        </span>
        {MECHANISM_LEVELS.map((mechanism) => (
          <div
            key={mechanism}
            class={`matrix__mechanism matrix__row-${mechanism}`}
            role="columnheader"
          >
            <b class="matrix__word">{MECHANISM_WORDS[mechanism].word}</b>
            <span class="matrix__gloss">{MECHANISM_WORDS[mechanism].gloss}</span>
          </div>
        ))}
      </div>
      {MATRIX_COLUMNS.toReversed().map((certainty) => (
        <div key={certainty} class="matrix__group" role="row">
          <div class={`matrix__strength matrix__column-${certainty}`} role="rowheader">
            <b class="matrix__word">{CERTAINTY_WORDS[certainty].word}</b>
            <span class="circles" aria-hidden="true">
              {CERTAINTY_WORDS[certainty].symbol}
            </span>
          </div>
          {MECHANISM_LEVELS.map((mechanism) => (
            <Cell
              key={mechanism}
              place={`matrix__column-${certainty} matrix__row-${mechanism}`}
              forms={selectCell(forms, { certainty, mechanism })}
              {...{ chosen, stop, isLive, before, found, late }}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
