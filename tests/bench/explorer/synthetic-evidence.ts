import type {
  Evidence,
  EvidenceForm,
  PackedContrast,
} from '../../../src/islands/explorer/scenario/evidence.ts'

/** Park and Miller's generator: the same numbers each time, whatever the machine. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

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
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)]
    if (value === undefined) throw new RangeError('growEvidence: nothing to pick from')
    return value
  }
  const forms = Array.from({ length: formCount }, (_, index): EvidenceForm => {
    const { isReference: _reference, ...form } = pick(evidence.forms)
    const name = `${form.name.slice(0, 20)} ${String(index)}`
    return { ...form, id: `form-${String(index)}`, name, judgements: [] }
  })
  const studies = [...Map.groupBy(evidence.contrasts, ({ study }) => study).values()]
  const contrasts = Array.from({ length: studyCount }, (_, index): PackedContrast[] => {
    const study = `study-${String(index)}`
    const year = 1990 + Math.floor(random() * 36)
    const about = new Map<string, string>()
    return pick(studies).map((row, place) => {
      const form = about.get(row.form) ?? pick(forms).id
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
