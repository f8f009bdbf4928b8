import type { ComponentChildren } from 'preact'

interface Props {
  readonly isOn: boolean
  /** Forms that this value would show, or studies that it would leave out. */
  readonly count?: number | string
  readonly onToggle: () => void
  readonly children: ComponentChildren
}

/** One value of a filter: a checkbox that looks like a chip. */
export function Chip({ isOn, count, onToggle, children }: Props) {
  return (
    <label class={count === 0 ? 'chip chip--none' : 'chip'}>
      <input class="chip__box" type="checkbox" checked={isOn} onChange={onToggle} />
      {children}
      {count !== undefined && <span class="chip__count">{count}</span>}
    </label>
  )
}
