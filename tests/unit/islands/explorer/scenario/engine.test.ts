import { describe, expect, test } from 'vitest'
import { getBody, getLibrary, getRatedForms } from '../../../../../src/collections/queries.ts'
import { rate } from '../../../../../src/evidence/index.ts'
import { createEngine } from '../../../../../src/islands/explorer/scenario/engine.ts'
import type { Evidence } from '../../../../../src/islands/explorer/scenario/evidence.ts'
import { askAbout, toScenario } from '../../../../../src/islands/explorer/scenario/question.ts'
import type { Question } from '../../../../../src/islands/explorer/scenario/question.ts'
import { OUR_RATING, PRESETS } from '../../../../../src/islands/explorer/state/state.ts'
import type { ScenarioState } from '../../../../../src/islands/explorer/state/state.ts'
import { getExplorerEvidence } from '../../../../../src/pages/_explorer-evidence.ts'

const library = await getLibrary()
// As it travels: what JSON drops must not be missed.
const evidence = JSON.parse(JSON.stringify(await getExplorerEvidence())) as Evidence
const engine = createEngine(evidence)
const { primaryOutcome, defaultPopulation } = library.site
const ask = (scenario: Partial<ScenarioState> = {}): Question => ({
  outcome: primaryOutcome,
  population: defaultPopulation,
  scenario: { ...OUR_RATING, ...scenario },
})

/** JSON has no undefined: what is undefined in one rating is missing in the other. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

/** The core's own word on a form, from the files and not from the explorer's data. */
function rateInCore(form: string, question: Question) {
  const { outcome, population, scenario } = question
  return rate(getBody(library, { form, outcome, population }), toScenario(scenario))
}

const OTHERS: Partial<ScenarioState>[] = [
  ...PRESETS.map((preset) => ({ presets: [preset] })),
  { presets: [...PRESETS] },
  { until: 2012 },
  { sid: 5 },
  { tau2: 'dersimonian-laird' },
  { tau2: 'common-effect', until: 2018, presets: ['low-risk'] },
]

test('our own rating is that of the build for every form, outcome and population', () => {
  let rated = 0
  for (const outcome of library.outcomes.keys()) {
    for (const population of library.populations.keys()) {
      const built = getRatedForms(library, { outcome, population, withReferences: true })
      for (const { id, rating, statement } of built) {
        const question = { outcome, population, scenario: OUR_RATING }
        expect(plain(engine.rateForm(id, question)), `${id} ${outcome} ${population}`).toEqual(
          plain(rating),
        )
        expect(engine.detailForm(id, question)?.statement).toBe(statement)
        if (rating.trials > 0) rated += 1
      }
    }
  }
  expect(rated).toBeGreaterThan(40)
})

test.each(OTHERS)('the scenario %j gives what the core gives, mark for mark', (changes) => {
  for (const population of library.populations.keys()) {
    const question = { ...ask(changes), population }
    const all = engine.placeForms(question)
    expect(all).toHaveLength(evidence.forms.length)
    for (const placed of all) {
      const rating = rateInCore(placed.id, question)
      expect(plain(engine.rateForm(placed.id, question))).toEqual(plain(rating))
      // The mark comes from the part of the scenario that reaches it, and must not differ.
      expect(placed).toMatchObject({
        certainty: rating.certainty,
        direction: rating.direction ?? 'untested',
        participants: rating.participants,
        trials: rating.trials,
        isAtLeast: rating.participantsIncomplete,
      })
    }
  }
})

describe('a difference in points', () => {
  test('belongs to the scale of its outcome and leaves the others alone', () => {
    const other = [...library.outcomes.keys()].find((id) => id !== primaryOutcome) ?? ''
    const question = askAbout(ask({ sid: 5 }), other)
    expect(question.scenario.sid).toBeUndefined()
    expect(askAbout(ask({ sid: 5 }), primaryOutcome).scenario.sid).toBe(5)
  })
})

test('a form keeps its very mark where a scenario does not reach it', () => {
  const [before, after] = [engine.placeForms(ask()), engine.placeForms(ask({ until: 2500 }))]
  expect(after).toHaveLength(evidence.forms.length)
  expect(after.filter((form, index) => form !== before[index])).toEqual([])
})

describe('what a scenario moved', () => {
  const question = ask({ presets: ['no-industry'] })
  const moves = engine.listMoves(question)

  test('is every form whose strength or direction is another one, and no other', () => {
    const moved = evidence.forms
      .filter(({ id }) => {
        const [ours, theirs] = [rateInCore(id, ask()), rateInCore(id, question)]
        return ours.certainty !== theirs.certainty || ours.direction !== theirs.direction
      })
      .map(({ id }) => id)
    expect(moves.map(({ form }) => form.id).toSorted()).toEqual(moved.toSorted())
    expect(moved.length).toBeGreaterThan(0)
  })

  test('is explained for each: what remains, or the step that counts differently', () => {
    for (const { form } of moves) {
      expect(engine.explainMove(form.id, question)).toMatch(/remain|is left|level|starts/)
    }
  })

  test('says how many of the trials that remain do not say who paid', () => {
    const asked = ask({ presets: ['no-industry'] })
    const told = engine.listMoves(asked).map(({ form }) => {
      const { counted } = rateInCore(form.id, asked)
      const unknown = getBody(library, { ...asked, form: form.id }).contrasts.filter(
        ({ id, industryFunding }) => counted.includes(id) && industryFunding === 'unknown',
      ).length
      const words = engine.explainMove(form.id, asked)
      expect(words.includes('who paid'), `${form.id}: ${words}`).toBe(unknown > 0)
      if (unknown > 0 && unknown < counted.length) expect(words).toContain(`, ${unknown} of which`)
      return words
    })
    expect(told.some((words) => words.includes('who paid'))).toBe(true)
    expect(told.some((words) => !words.includes('who paid'))).toBe(true)
  })

  test('is nothing where nothing was changed', () => {
    expect(engine.listMoves(ask())).toEqual([])
  })
})
