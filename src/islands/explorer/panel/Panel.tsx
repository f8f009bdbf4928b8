import type { RefObject } from 'preact'
import { href } from '../../format/href.ts'
import { CERTAINTY_WORDS, DIRECTION_WORDS, MECHANISM_WORDS } from '../../format/words.ts'
import { ForestFigure } from './ForestFigure.tsx'
import { describeSize } from './form.ts'
import type { ExplorerForm, FormDetail } from './form.ts'

interface Props {
  readonly form: ExplorerForm
  /** Undefined while it is on its way, or where it could not be had. */
  readonly detail: FormDetail | undefined
  readonly hasFailed: boolean
  /** The reader chose this form; otherwise it stands here as the strongest of those shown. */
  readonly isChosen: boolean
  readonly isFilteredOut: boolean
  readonly heading: RefObject<HTMLHeadingElement>
  readonly onClose: () => void
}

/** What we say of one form and why, with the way to the whole of it. */
export function Panel(props: Props) {
  const { form, detail, hasFailed, isChosen, isFilteredOut, heading, onClose } = props
  const page = href(`/interventions/${form.page}/`)
  const size = describeSize(form)
  return (
    <aside
      class={isChosen ? 'panel panel--chosen' : 'panel'}
      aria-labelledby="panel-name"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <h2 id="panel-name" class="panel__name" tabIndex={-1} ref={heading}>
        {form.name}
      </h2>
      {isChosen && (
        <button type="button" class="panel__close" onClick={onClose}>
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
          {detail.forest ? (
            <ForestFigure data={detail.forest} isRoomy={false} />
          ) : (
            size !== '' && <p class="panel__note">{size}</p>
          )}
          {detail.harms && (
            <p class="panel__harms">
              <b>Harms</b> {detail.harms}
            </p>
          )}
        </>
      )}
      <p class="panel__links">
        <a href={page}>Read the page</a>
        <a href={`${page}#studies`}>Studies</a>
      </p>
    </aside>
  )
}
