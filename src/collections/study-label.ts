import type { Study } from './library.ts'

const TITLE_WORDS = 4

/** Every study as a figure names it: "Cho 2016"; letters keep two of one author and year apart, titles stand in for authors. */
export function buildStudyLabels(studies: Iterable<Study>): ReadonlyMap<string, string> {
  const byLabel = new Map<string, string[]>()
  for (const study of studies) {
    const label = describeStudy(study)
    byLabel.set(label, [...(byLabel.get(label) ?? []), study.id])
  }
  const labels = new Map<string, string>()
  for (const [label, ids] of byLabel) {
    ids.sort().forEach((id, index) => {
      labels.set(id, ids.length === 1 ? label : `${label}${String.fromCharCode(97 + index)}`)
    })
  }
  return labels
}

function describeStudy({ id, citation }: Study): string {
  // Names are printed as in PubMed: family name, then initials.
  const family = citation.authors?.[0]?.replace(/\s+[\p{Lu}-]{1,4}$/u, '')
  const year = citation.year === undefined ? 'year not seen' : String(citation.year)
  if (family) return `${family} ${year}`
  const words = citation.title?.replace(/[[\].]/g, '').split(/\s+/) ?? nameById(id)
  const start = words.slice(0, TITLE_WORDS).join(' ')
  return `${start}${words.length > TITLE_WORDS ? '…' : ''} ${year}`
}

/** Where neither author nor title was seen, the file's name has to do; a year in it was not seen either. */
function nameById(id: string): string[] {
  const [first = '', ...rest] = id.split('-').filter((word) => !/^\d+$/.test(word))
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest]
}
