import type { ComponentChildren, RefObject } from 'preact'
import { describeSupports } from '../../../format/derived-words.ts'
import { href } from '../../../format/href.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../../format/words.ts'
import { describeGap } from '../filters/lens.ts'
import { describeSize } from '../form.ts'
import type { ExplorerForm } from '../form.ts'
import { ForestFigure } from '../ForestFigure.tsx'
import type { DerivedAnswers, FormNotes, RatingDetail } from './form-detail.ts'
import { TrialSwitches } from './TrialSwitches.tsx'

interface Props {
  readonly form: ExplorerForm
  /** Undefined while it is on its way, or where it could not be had. */
  readonly detail: RatingDetail | undefined
  readonly answers: DerivedAnswers | undefined
  readonly notes: FormNotes | undefined
  readonly hasFailed: boolean
  /** The reader chose this form; otherwise it stands here as the strongest of those shown. */
  readonly isChosen: boolean
  readonly isFilteredOut: boolean
  readonly isLive: boolean
  /** Where it stands by our rating, if a scenario moved it. */
  readonly before: ExplorerForm | undefined
  readonly off: readonly string[]
  readonly heading: RefObject<HTMLHeadingElement>
  readonly onClose: () => void
  readonly onSwitch: (study: string) => void
}

/** What we say of one form and why, with the way to the whole of it. */
export function Panel(props: Props) {
  const { form, detail, answers, notes, hasFailed, isChosen, isFilteredOut, isLive, before } = props
  const page = href(`/interventions/${form.page}/`)
  const size = describeSize(form)
  const supports = answers && describeSupports(answers.supports, form)
  return (
    <aside
      class={isChosen ? 'panel panel--chosen' : 'panel'}
      aria-labelledby="panel-name"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose()
      }}
    >
      <h2 id="panel-name" class="panel__name" tabIndex={-1} ref={props.heading}>
        {form.name}
      </h2>
      {isChosen && (
        <button type="button" class="panel__close link-button" onClick={props.onClose}>
          Close
        </button>
      )}
      <p class="panel__rating">
        <span class="circles" aria-hidden="true">
          {CERTAINTY_WORDS[form.certainty].symbol}
        </span>{' '}
        {CERTAINTY_WORDS[form.certainty].word}
        {form.direction !== 'untested' && ` · ${DIRECTION_WORDS[form.direction].word}`} ·{' '}
        <span class="panel__fact">mechanism {MECHANISM_WORDS[form.mechanism].word}</span>
      </p>
      {before && (
        <p class="panel__note">
          By our rating: {CERTAINTY_WORDS[before.certainty].word}
          {before.direction !== 'untested' && ` · ${DIRECTION_WORDS[before.direction].word}`}.
        </p>
      )}
      {form.isReference && (
        <p class="panel__note">
          A prescription treatment, here for comparison only. This is no advice: ask your doctor.
        </p>
      )}
      {isFilteredOut && <p class="panel__note">Not among those shown: the filters leave it out.</p>}
      {hasFailed && (
        <p class="panel__note">
          The details could not be loaded. The page has all of them: <a href={page}>{form.name}</a>.
        </p>
      )}
      {detail && (
        <>
          <p class="panel__statement">{detail.statement}</p>
          {detail.steps.length > 0 && (
            <ol class="panel__steps">
              {detail.steps.map(({ change, name, because }) => (
                <li key={name} class="panel__step">
                  <b>{change}</b>
                  <span>
                    {name} <span class="panel__because">{because}</span>
                  </span>
                </li>
              ))}
            </ol>
          )}
          {detail.forest && <ForestFigure data={detail.forest} />}
        </>
      )}
      <dl class="panel__facts">
        {size !== '' && <Fact name="Tested in">{size}</Fact>}
        <Fact name="Story and proof">{describeGap(form).words}</Fact>
        {supports && <Fact name="Holds it up">{supports}</Fact>}
        {answers && <Fact name="Would move it">{answers.next.because}</Fact>}
        {notes?.harms && <Fact name="Harms">{notes.harms}</Fact>}
        {notes && notes.guidelines.length > 0 && (
          <Fact name="Guidelines">
            {notes.guidelines.map(({ id, label, says }, index) => (
              <span key={id}>
                {index > 0 && ' · '}
                <a href={href(`/guidelines/#${id}`)}>{label}</a> {says}
              </span>
            ))}
          </Fact>
        )}
      </dl>
      {isLive && detail && detail.trials.length > 0 && (
        <TrialSwitches
          key={form.id}
          trials={detail.trials}
          off={props.off}
          onSwitch={props.onSwitch}
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

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="panel__fact-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
