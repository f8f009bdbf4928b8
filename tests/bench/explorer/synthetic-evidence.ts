import type {
  Evidence,
  EvidenceForm,
  PackedContrast,
} from '../../../src/islands/explorer/scenario/evidence.ts'
import { createRandom, pick } from '../../synthetic/random.ts'

/**
 * A condition many times as large as the real one: every synthetic study is a copy of a real one
 * that bears on ratings, about another form, with its figures shifted a little. So the mix of
 * designs, outcomes, people and funding is that of the real content.
 */
export function growEvidence(
  evidence: Evidence,
  { forms: formCount, studies: studyCount }: { readonly forms: number; readonly studies: number },
): Evidence {
  const random = createRandom(20261122)
  const forms = Array.from({ length: formCount }, (_, index): EvidenceForm => {
    const { isReference: _reference, ...form } = pick(random, evidence.forms)
    const name = `${form.name.slice(0, 20)} ${String(index)}`
    return { ...form, id: `form-${String(index)}`, name, judgements: [] }
  })
  const studies = [...Map.groupBy(evidence.contrasts, ({ study }) => study).values()]
  const contrasts = Array.from({ length: studyCount }, (_, index): PackedContrast[] => {
    const study = `study-${String(index)}`
    const year = 1990 + Math.floor(random() * 36)
    const about = new Map<string, string>()
    return pick(random, studies).map((row, place) => {
      const form = about.get(row.form) ?? pick(random, forms).id
      about.set(row.form, form)
      const shift = random() * 4 - 2
      return {
        ...row,
        id: `${study}/${String(place)}/${form}`,
        study,
        trial: study,
        label: `Author ${String(index)}`,
        year,
        form,
        ...(row.reported && { reported: shiftReported(row.reported, shift) }),
      }
    })
  }).flat()
  return { ...evidence, forms, contrasts }
}

function shiftReported(
  reported: NonNullable<PackedContrast['reported']>,
  shift: number,
): NonNullable<PackedContrast['reported']> {
  const { estimate, interval } = reported
  return {
    ...reported,
    estimate: estimate + shift,
    ...(interval && { interval: { lower: interval.lower + shift, upper: interval.upper + shift } }),
  }
}
