interface Props {
  /** Parts of the address that mean nothing here, as `name=value`. */
  readonly ignored: readonly string[]
  readonly isLoading: boolean
  readonly hasFailed: boolean
  readonly onRetry: () => void
  /** Left out where our own rating is what stands there. */
  readonly onBack: (() => void) | undefined
}

const NEXT = '#open-what-counts'

/**
 * What the reader has to know about what is shown, while it is not all that was asked for. The
 * status stands there from the start: browsers often pass over words that come together with theirs.
 */
export function Notes({ ignored, isLoading, hasFailed, onRetry, onBack }: Props) {
  return (
    <>
      <div role="status">
        {ignored.length > 0 && (
          <p class="explorer__note">
            Left out, as this page does not know it: {ignored.join(', ')}
          </p>
        )}
        {isLoading && <p class="explorer__note">Loading the studies …</p>}
      </div>
      {hasFailed && (
        <p class="explorer__note" role="alert">
          The studies could not be loaded{onBack && ', so what is shown is our rating'}.{' '}
          <button
            type="button"
            class="filters__clear link-button"
            data-next={NEXT}
            onClick={onRetry}
          >
            Try again
          </button>
          {onBack && (
            <>
              {' '}
              <button
                type="button"
                class="filters__clear link-button"
                data-next={NEXT}
                onClick={onBack}
              >
                Back to our rating
              </button>
            </>
          )}
        </p>
      )}
    </>
  )
}
