import { listTested } from '../../collections/queries.ts'
import type { Library, Study } from '../../collections/queries.ts'
import { formatCount, formatDay, formatNumber, formatQuantity } from '../../format/numbers.ts'
import { BLINDING_WORDS, READ_WORDS, formatStudyKind } from '../../format/study-words.ts'

export interface Fact {
  readonly name: string
  readonly text: string
}

/** Design and people of a study, as far as they are known. */
export function buildFacts(library: Library, study: Study): Fact[] {
  const { population, design } = study
  const group = library.populations.get(population.group)?.name
  const counts = [
    population.nRandomised !== undefined &&
      `${formatQuantity(population.nRandomised, 'person', 'people')} entered`,
    population.nAnalysed !== undefined && `${formatCount(population.nAnalysed)} analysed`,
  ]
  const facts = [
    { name: 'Design', text: formatStudyKind(study.kind) },
    {
      name: 'Who',
      text: [population.description, population.country].filter(Boolean).join('; ') || group,
    },
    { name: 'Group of people', text: group ?? 'Other people; it counts in no rating' },
    { name: 'People', text: counts.filter(Boolean).join(', ') },
    { name: 'Who knew', text: design?.blinding && BLINDING_WORDS[design.blinding] },
    { name: 'Against', text: design?.controlDescription },
    {
      name: 'Lasted',
      text:
        design?.durationWeeks === undefined ? '' : `${formatNumber(design.durationWeeks)} weeks`,
    },
    { name: 'Note', text: [population.note, design?.note].filter(Boolean).join(' ') },
  ]
  return facts.flatMap(({ name, text }) => (text ? [{ name, text }] : []))
}

/** Interventions that the study tells of as background: it tested none of their forms. */
export function listBackground(library: Library, study: Study): { path: string; name: string }[] {
  const tested = new Set(listTested(library, study))
  return study.about.flatMap((id) => {
    const intervention = library.interventions.get(id)
    return intervention && !tested.has(id)
      ? [{ path: `/interventions/${id}/`, name: intervention.name }]
      : []
  })
}

/** How often and from what a record was read, in one sentence. */
export function describeReading(read: Study['read']): string {
  const first = `Read from ${READ_WORDS[read.as]}.`
  const day = read.on ? ` on ${formatDay(read.on)}` : ''
  if (read.second === undefined)
    return `${first} Read once; nobody has checked the record a second time.`
  if (read.second === 'agreed')
    return `${first} A second reader looked it up afresh${day} and agreed.`
  const changed = read.changed?.length ? ` (${read.changed.join(', ').replaceAll('_', ' ')})` : ''
  return `${first} A second reader looked it up afresh${day} and corrected it${changed}.`
}
