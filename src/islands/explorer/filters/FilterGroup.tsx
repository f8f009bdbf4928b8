import type { ComponentChildren } from 'preact'

interface Props {
  /** The word in front. */
  readonly name: string
  /** The whole of it, for who only listens. */
  readonly label?: string
  readonly children: ComponentChildren
}

/** The values of one filter, with its name in front. */
export function FilterGroup({ name, label = name, children }: Props) {
  return (
    <div class="filters__group" role="group" aria-label={label}>
      <span class="filters__name">{name}</span>
      <span class="filters__values">{children}</span>
    </div>
  )
}
