import { describe, expect, it } from 'vitest'
import { rate } from '../../../src/evidence/index.ts'
import { buildFinding, describeControls, listReasons } from '../../../src/format/findings.ts'
import { buildBody, buildContrast, buildPrinted } from '../evidence/build-body.ts'

const arm = (mean: number) => ({ n: 30, mean, standardDeviation: 6 })
const withArms = (study: string, [treatment, control]: readonly [number, number]) =>
  buildContrast({
    study,
    scale: 'points',
    valueKind: 'change',
    arms: { treatment: arm(treatment), control: arm(control) },
  })

function find(contrasts: Parameters<typeof buildBody>[0]) {
  const body = buildBody(contrasts)
  return buildFinding({ rating: rate(body), body })
}

describe('a line of the summary of findings', () => {
  it('gives a pooled effect with its interval, its scale and how those without it fared', () => {
    const finding = find([withArms('a-2020', [-9, -4]), withArms('b-2021', [-8, -2.5])])
    expect(finding.effect).toMatch(/^−\d\.\d points \(−\d\.\d to −\d\.\d\)$/)
    expect(finding.detail).toBe('on the Points scale; those without it changed by −4.0 to −2.5')
    expect(finding.evidence).toBe('2 studies, 100 people')
  })

  it('says how many of the studies the figure rests on', () => {
    const finding = find([
      buildPrinted('a-2020', [-4, -6, -2], { participants: 300 }),
      buildContrast({ study: 'b-2021' }),
    ])
    expect(finding.detail).toContain('from 1 of 2 studies')
  })

  it('counts directions where nothing is pooled, and not for a single study', () => {
    const disagreeing = [
      buildContrast({ study: 'a-2020' }),
      buildContrast({ study: 'b-2021', direction: 'no-clear-difference' }),
    ]
    expect(find(disagreeing)).toMatchObject({
      effect: 'trials disagree',
      detail: 'better in 1, no clear difference in 1',
    })
    expect(find(disagreeing.slice(0, 1))).toMatchObject({ effect: 'found better', detail: '' })
  })

  it('says in a few words why it is no surer', () => {
    expect(find([buildContrast()]).because).toBe('imprecision twice')
    expect(find([buildContrast({ comparison: 'head-to-head' })]).because).toBe(
      'only against other treatments',
    )
    expect(find([buildContrast({ designClass: 'uncontrolled', comparison: 'none' })]).because).toBe(
      'no comparison group',
    )
  })

  it('says of an untested body that it is untested', () => {
    expect(find([])).toMatchObject({ effect: 'never tested', evidence: '', certainty: 'none' })
  })
})

describe('how the comparison groups fared', () => {
  it('keeps final values and changes apart', () => {
    const final = { ...withArms('b-2021', [12, 16]), valueKind: 'final' as const }
    const contrasts = [withArms('a-2020', [-9, -4]), final]
    expect(describeControls(rate(buildBody(contrasts)), contrasts)).toBe(
      'those without it changed by −4.0 or ended at 16.0',
    )
  })

  it('is silent where no trial gives its groups', () => {
    const contrasts = [buildPrinted('a-2020', [-4, -6, -2])]
    expect(describeControls(rate(buildBody(contrasts)), contrasts)).toBe('')
  })
})

it('reasons for being no surer stand with what took away most in front, without what raised it', () => {
  const step = { because: '', decidedBy: 'computed' as const, studies: [] }
  expect(
    listReasons([
      { ...step, domain: 'start', change: 4 },
      { ...step, domain: 'inconsistency', change: -1 },
      { ...step, domain: 'imprecision', change: -2 },
      { ...step, domain: 'indirectness', change: 0 },
      { ...step, domain: 'upgrade', change: 1 },
    ]),
  ).toBe('imprecision twice, inconsistency')
})
