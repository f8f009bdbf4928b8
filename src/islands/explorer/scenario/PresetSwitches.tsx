import { useMemo } from 'preact/hooks'
import { PRESET_WORDS } from '../../../format/moves.ts'
import { Chip } from '../filters/Chip.tsx'
import { FilterGroup } from '../filters/FilterGroup.tsx'
import { switchValue } from '../state/filter.ts'
import { PRESETS } from '../state/state.ts'
import type { Preset } from '../state/state.ts'
import type { ListedStudy } from './listed-studies.ts'

interface Props {
  readonly studies: readonly ListedStudy[]
  readonly chosen: readonly Preset[]
  readonly onSwitch: (edit: (now: readonly Preset[]) => readonly Preset[]) => void
}

/** Ready-made choices of studies, each with the number that it leaves out. */
export function PresetSwitches({ studies, chosen, onSwitch }: Props) {
  const lost = useMemo(
    () => PRESETS.map((preset) => studies.filter(({ presets }) => presets.includes(preset)).length),
    [studies],
  )
  return (
    <FilterGroup name="Studies" label="Which studies count">
      {PRESETS.map((preset, index) => (
        <Chip
          key={preset}
          isOn={chosen.includes(preset)}
          count={lost[index] && `−${lost[index]}`}
          onToggle={() => onSwitch((now) => switchValue(now, { value: preset, values: PRESETS }))}
        >
          {PRESET_WORDS[preset].switch}
        </Chip>
      ))}
    </FilterGroup>
  )
}
