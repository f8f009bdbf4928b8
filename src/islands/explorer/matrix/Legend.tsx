import { MARK_DIRECTIONS } from '../../../charts/symbol.ts'
import { DIRECTION_WORDS } from '../../../format/words.ts'
import { MarkSymbol } from './MarkSymbol.tsx'

const LEGEND_PEOPLE = 120

/** What shape, size and colour of a mark mean. */
export function Legend({ withReferences }: { readonly withReferences: boolean }) {
  return (
    <div class="legend">
      <ul class="legend__shapes">
        {MARK_DIRECTIONS.map((direction) => (
          <li key={direction} class="legend__shape">
            <MarkSymbol direction={direction} participants={LEGEND_PEOPLE} />
            {DIRECTION_WORDS[direction].word}
          </li>
        ))}
      </ul>
      <p class="legend__note">larger mark = more people in trials; stronger colour = surer</p>
      {withReferences && (
        <p class="legend__note">
          dashed outline = prescription treatment, for comparison only. No advice: ask your doctor
        </p>
      )}
    </div>
  )
}
