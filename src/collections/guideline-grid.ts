import type { Form, Guideline, Library, Recommendation } from './library.ts'

/** One recommendation with its place in its guideline, from 1. */
export interface Position {
  readonly guideline: Guideline
  readonly place: number
  readonly recommendation: Recommendation
}

/** A treatment or a test, and what each body says of it. */
export interface GuidelineRow {
  readonly id: string
  readonly name: string
  /** The form, where this site rates it, be it as a reference mark. */
  readonly form?: Form
  readonly positions: ReadonlyMap<string, readonly Position[]>
}

export interface GuidelineGrid {
  /** Bodies as columns, the newest first; undated ones last. */
  readonly guidelines: readonly Guideline[]
  readonly groups: readonly {
    readonly id: 'rated' | 'prescription' | 'other'
    readonly rows: readonly GuidelineRow[]
  }[]
}

/** Form x body: who recommends what, of the guidelines that speak of the condition. */
export function getGuidelineGrid(library: Library): GuidelineGrid {
  const isReference = ({ form }: GuidelineRow): boolean =>
    library.interventions.get(form?.intervention ?? '')?.isReference ?? false
  const listed = new Set(library.site.guidelineTreatments.map(({ id }) => id))
  const forms = [...library.forms.values()]
    .filter(({ id }) => !listed.has(id))
    .map((form) => buildRow(library, { id: form.id, name: form.name }))
    .toSorted((a, b) => b.positions.size - a.positions.size || a.name.localeCompare(b.name, 'en'))
  const [references, own] = [forms.filter(isReference), forms.filter((row) => !isReference(row))]
  const ofKind = (kind: 'prescription' | 'other') =>
    library.site.guidelineTreatments
      .filter((treatment) => treatment.kind === kind)
      .map((treatment) => buildRow(library, treatment))
  const groups = [
    { id: 'rated' as const, rows: own },
    { id: 'prescription' as const, rows: [...references, ...ofKind('prescription')] },
    { id: 'other' as const, rows: ofKind('other') },
  ].map(({ id, rows }) => ({ id, rows: rows.filter(({ positions }) => positions.size > 0) }))
  const used = new Set(
    groups.flatMap(({ rows }) => rows.flatMap(({ positions }) => [...positions.keys()])),
  )
  return {
    guidelines: sortGuidelines(library).filter(({ id }) => used.has(id)),
    groups: groups.filter(({ rows }) => rows.length > 0),
  }
}

/** All guidelines, the newest first; undated ones last. */
export function sortGuidelines(library: Library): readonly Guideline[] {
  return [...library.guidelines.values()].sort(
    (a, b) => (b.year ?? 0) - (a.year ?? 0) || a.shortName.localeCompare(b.shortName, 'en'),
  )
}

function buildRow(
  library: Library,
  { id, name }: { readonly id: string; readonly name: string },
): GuidelineRow {
  const positions = new Map<string, readonly Position[]>()
  for (const guideline of library.guidelines.values()) {
    if (guideline.isAboutCondition === false) continue
    const own = guideline.recommendations
      .map((recommendation, index) => ({ guideline, place: index + 1, recommendation }))
      .filter(({ recommendation: { forms, treatments = [] } }) =>
        [...forms, ...treatments].includes(id),
      )
    if (own.length > 0) positions.set(guideline.id, own)
  }
  return { id, name, form: library.forms.get(id), positions }
}
