/** An id and the word that stands for it on a switch. */
export interface Named {
  readonly id: string
  readonly name: string
}

interface Props {
  /** The word in front. */
  readonly name: string
  /** What is chosen, for who only listens. */
  readonly label: string
  readonly options: readonly Named[]
  /** Undefined: the first. */
  readonly chosen: string | undefined
  readonly onChoose: (id: string | undefined) => void
}

/** One of a few, all of them in sight. */
export function Choice({ name, label, options, chosen, onChoose }: Props) {
  return (
    <div class="filters__choice" role="group" aria-label={label}>
      <span class="filters__name">{name}</span>
      {options.map(({ id, name }, index) => (
        <button
          key={id}
          type="button"
          class="chip"
          aria-pressed={chosen === undefined ? index === 0 : chosen === id}
          onClick={() => onChoose(index === 0 ? undefined : id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
