import { getStudyLabels } from '../../collections/queries.ts'
import type { LaboratoryValue, Library } from '../../collections/queries.ts'
import { capitalise } from '../../format/capitalise.ts'
import { href } from '../../format/href.ts'
import { toBand } from '../../islands/number-line/limits.ts'
import type { LimitRule } from '../../islands/number-line/limits.ts'
import { labelGuideline } from '../../format/guideline-label.ts'

type Rule = LaboratoryValue['rules'][number]

/** A link to what a sentence rests on. */
export interface SourceLink {
  readonly label: string
  readonly address: string
}

/** A recommendation as the page prints it, with the values it names. */
export interface PrintedStatement {
  readonly source: SourceLink
  readonly topic: string
  readonly strength: string
  readonly population: string
  readonly wording: string
  readonly rules: readonly LimitRule[]
}

const toLink = (library: Library, id: string): SourceLink => {
  const guideline = library.guidelines.get(id)
  if (guideline) {
    const label = labelGuideline(guideline)
    return { label, address: href(`/guidelines/#${id}`) }
  }
  const isNamed = (library.studies.get(id)?.citation.authors ?? []).length > 0
  const label = isNamed ? (getStudyLabels(library).get(id) ?? id) : 'record of the study'
  return { label, address: href(`/studies/${id}/`) }
}

/** The studies and guidelines that a sentence rests on. */
export function listSources(
  library: Library,
  {
    guidelines = [],
    studies = [],
  }: {
    readonly guidelines?: readonly string[] | undefined
    readonly studies?: readonly string[] | undefined
  },
): readonly SourceLink[] {
  return [...guidelines, ...studies].map((id) => toLink(library, id))
}

/**
 * Rows of the line: what guidelines name first, then whom trials took in (people of the first group); and the exact
 * limits of each row.
 */
export function listRows(library: Library, { groups, rules, trials, range }: LaboratoryValue) {
  const [everyday] = groups
  const drawn = [
    ...rules.flatMap(({ label, value, guideline: id, groups: own }) =>
      value ? [{ label, value, id, groups: own }] : [],
    ),
    ...trials.map(({ label, value, study: id }) => ({
      label,
      value,
      id,
      groups: everyday ? [everyday.id] : [],
    })),
  ]
  return {
    bands: drawn.map(({ label, value, id }) => {
      const { label: source, address } = toLink(library, id)
      return { label, ...toBand(value, range[0]), source, sourceHref: address }
    }),
    rows: drawn.map(({ value: limits, groups: own }) => ({ limits, groups: own })),
  }
}

function print(library: Library, rules: readonly Rule[]): PrintedStatement {
  const [{ guideline: id, topic } = { guideline: '', topic: '' }] = rules
  const recommendation = library.guidelines
    .get(id)
    ?.recommendations.find((one) => one.topic === topic)
  if (!recommendation)
    throw new RangeError(`laboratory: no recommendation, received ${id}: ${topic}`)
  const { strength, population, wording } = recommendation
  return {
    source: toLink(library, id),
    topic: capitalise(topic),
    strength,
    population,
    wording,
    rules: rules.map(({ label, value, orSecond, open }) => ({ label, value, orSecond, open })),
  }
}

/** What guidelines say, by group; what they say of all groups stands in a group of its own, with no id. */
export function groupStatements(library: Library, { groups, rules }: LaboratoryValue) {
  const isForAll = (rule: Rule) => rule.groups.length === groups.length
  const printAll = (own: readonly Rule[]) =>
    [...Map.groupBy(own, ({ guideline, topic }) => `${guideline} ${topic}`).values()].map((same) =>
      print(library, same),
    )
  return [
    ...groups.map(({ id, name, notice }) => ({
      id,
      name,
      notice,
      statements: printAll(rules.filter((rule) => !isForAll(rule) && rule.groups.includes(id))),
    })),
    { id: '', name: 'Everybody', notice: undefined, statements: printAll(rules.filter(isForAll)) },
  ].filter(({ statements, notice }) => statements.length > 0 || notice)
}
