import { STUDY_FILTERS } from './state.ts'
import type { KnownValues, StudyFilter, StudyState } from './state.ts'

type StudyControl = HTMLInputElement | HTMLSelectElement

/** A control for each filter; its `data-name` is what a sentence calls the filter. */
export type StudyControls = Readonly<Record<StudyFilter, StudyControl>>

const listValues = (control: StudyControl): string[] =>
  'options' in control ? [...control.options].map(({ value }) => value) : [control.value]

const isBox = (control: StudyControl): control is HTMLInputElement => control.type === 'checkbox'

/** The values that the controls offer. */
export function listKnown(controls: StudyControls): KnownValues {
  const known = STUDY_FILTERS.map((filter) => [filter, listValues(controls[filter])] as const)
  return Object.fromEntries(known) as Record<StudyFilter, string[]>
}

/** What a control is set to; empty where it narrows nothing. */
export function readControl(control: StudyControl): string {
  return isBox(control) && !control.checked ? '' : control.value
}

/** Puts a state into the controls. */
export function fillControls(controls: StudyControls, state: StudyState): void {
  for (const filter of STUDY_FILTERS) {
    const control = controls[filter]
    if (isBox(control)) control.checked = state[filter] !== ''
    else control.value = state[filter]
  }
}
