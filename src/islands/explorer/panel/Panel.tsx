import type { RefObject } from 'preact'
import { href } from '../../../format/href.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../../format/words.ts'
import type { ExplorerForm } from '../form.ts'
import { ForestFigure } from '../ForestFigure.tsx'
import { switchStudy } from '../scenario/switch-study.ts'
import type { ChangeState, ExplorerState } from '../state/state.ts'
import type { useDetail } from '../use-detail.ts'
import { Facts } from './Facts.tsx'
import type { RatingDetail } from './form-detail.ts'
import { TrialSwitches } from './TrialSwitches.tsx'

interface Props {
  readonly form: ExplorerForm
  /** What is told of it, as far as it is there. */
  readonly told: ReturnType<typeof useDetail>
  readonly state: ExplorerState
  readonly isFilteredOut: boolean
  readonly isLive: boolean
  /** Where it stands by our rating, if a scenario moved it. */
  readonly before: ExplorerForm | undefined
  readonly heading: RefObject<HTMLHeadingElement>
  readonly onClose: () => void
  readonly onChange: ChangeState
}

/** What we say of one form and why, with the way to the whole of it. */
export function Panel(props: Props) {
  const { form, told, state, isFilteredOut, isLive, before, heading, onClose, onChange } = props
  // Where the reader chose none, it stands here as the strongest of those shown.
  const isChosen = state.form !== undefined
  const page = href(`/interventions/${form.page}/`)
  const detail = told.find()
  return (
    <aside
      class={isChosen ? 'panel panel--chosen' : 'panel'}
      aria-labelledby="panel-name"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      <h2 id="panel-name" class="panel__name" tabIndex={-1} ref={heading}>
        {form.name}
      </h2>
      {isChosen && (
        <button type="button" class="panel__close link-button" onClick={onClose}>
          Close
        </button>
      )}
      <p class="panel__rating">
        <span class="circles" aria-hidden="true">
          {CERTAINTY_WORDS[form.certainty].symbol}
        </span>{' '}
        {nameRating(form)} ·{' '}
        <span class="panel__fact">mechanism {MECHANISM_WORDS[form.mechanism].word}</span>
      </p>
      {before && <p class="panel__note">By our rating: {nameRating(before)}.</p>}
      {form.isReference && (
        <p class="panel__note">
          A prescription treatment, here for comparison only. This is no advice: ask your doctor.
        </p>
      )}
      {isFilteredOut && <p class="panel__note">Not among those shown: the filters leave it out.</p>}
      {told.hasFailed && (
        <p class="panel__note">
          The details could not be loaded. The page has all of them: <a href={page}>{form.name}</a>.
        </p>
      )}
      {detail && <Reasons {...detail} />}
      <Facts form={form} answers={told.answers} notes={told.notes} />
      {isLive && detail && detail.trials.length > 0 && (
        <TrialSwitches
          key={form.id}
          trials={detail.trials}
          off={state.scenario.off}
          onSwitch={(study) =>
            onChange((now) => ({ ...now, scenario: switchStudy(now.scenario, study) }))
          }
        />
      )}
      <p class="panel__links">
        <a href={page}>Read the page</a>
        <a href={`${page}${form.id}/`}>All the evidence</a>
        <a href={`${page}#studies`}>Studies</a>
        <a href={href(`/tools/compare/?forms=${form.id}`)}>Compare</a>
      </p>
    </aside>
  )
}

/** How sure, and what the trials found: "low · found better". */
function nameRating({ certainty, direction }: ExplorerForm): string {
  const found = direction === 'untested' ? '' : ` · ${DIRECTION_WORDS[direction].word}`
  return CERTAINTY_WORDS[certainty].word + found
}

/** What we say, the steps that lead to it, and the trials behind it. */
function Reasons({ statement, steps, forest }: RatingDetail) {
  return (
    <>
      <p class="panel__statement">{statement}</p>
      {steps.length > 0 && (
        <ol class="panel__steps">
          {steps.map(({ change, name, because }) => (
            <li key={name} class="panel__step">
              <b>{change}</b>
              <span>
                {name} <span class="panel__because">{because}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {forest && <ForestFigure data={forest} />}
    </>
  )
}
