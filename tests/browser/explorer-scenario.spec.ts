import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { createEngine } from '../../src/islands/explorer/scenario/engine.ts'
import type { Evidence } from '../../src/islands/explorer/scenario/evidence.ts'
import { summariseStudies } from '../../src/islands/explorer/scenario/listed-studies.ts'
import { toScenario } from '../../src/islands/explorer/scenario/question.ts'
import { OUR_RATING, PRESETS } from '../../src/islands/explorer/state/state.ts'
import { parseExplorerState } from '../../src/islands/explorer/state/address.ts'
import { buildBodies, nameBody } from '../../src/islands/explorer/scenario/evidence.ts'
import { rate } from '../../src/evidence/index.ts'
import type { ScenarioState } from '../../src/islands/explorer/state/state.ts'
import { growEvidence } from '../bench/explorer/synthetic-evidence.ts'
import { openExplorer, readMarks } from './explorer-page.ts'

const site = process.env['SITE_DIRECTORY'] ?? 'dist'
const evidence = JSON.parse(readFileSync(`${site}/explorer-evidence.json`, 'utf8')) as Evidence
const engine = createEngine(evidence)
const population = evidence.populations.find(({ isDefault }) => isDefault)?.id ?? ''
const outcome = evidence.primaryOutcome
const bodies = buildBodies(evidence)

/** What the core gives in Node for an address: certainty and direction of every form that is listed. */
function rateInNode(search: string): Record<string, string> {
  const known = { outcomes: [], populations: [], kinds: [], givenBy: [], forms: [] }
  const { scenario } = parseExplorerState(search, known).state
  return Object.fromEntries(
    evidence.forms
      .filter(({ isReference }) => !isReference)
      .map(({ id }) => {
        const body = bodies.get(nameBody(id, outcome, population))
        const rating = body && rate(body, toScenario(scenario))
        return [id, `${rating?.certainty ?? 'none'} ${rating?.direction ?? 'untested'}`]
      }),
  )
}

test('every preset, and every single study switched off in turn, gives in the browser what the core gives in Node', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const studies = [
    ...new Set(
      engine.listContrasts({ outcome, population, scenario: OUR_RATING }).map(({ study }) => study),
    ),
  ]
  expect(studies.length).toBeGreaterThan(20)
  const addresses = [
    ...PRESETS.map((preset) => `?preset=${preset}`),
    `?preset=${PRESETS.join(',')}`,
    '?sid=5',
    '?until=2012',
    '?tau2=dersimonian-laird',
    '?tau2=paule-mandel',
    '?tau2=common-effect',
    ...studies.map((study) => `?off=${study}`),
  ]
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openExplorer(page, `/?preset=${PRESETS[0]}`)
  await expect(page.locator('.scenario-note')).toBeVisible()
  // The browser itself walks the addresses, as back and forward do, and reads its marks.
  const found = await page.evaluate(async (searches) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const all: Record<string, string>[] = []
    for (const search of searches) {
      history.pushState(null, '', search)
      dispatchEvent(new PopStateEvent('popstate'))
      await painted()
      const marks = [...document.querySelectorAll<HTMLElement>('.matrix [data-form]')]
      all.push(
        Object.fromEntries(
          marks.map(({ dataset }) => [
            dataset['form'] ?? '',
            `${dataset['certainty'] ?? ''} ${dataset['direction'] ?? ''}`,
          ]),
        ),
      )
    }
    return all
  }, addresses)
  addresses.forEach((address, index) => {
    expect(found[index], address).toEqual(rateInNode(address))
  })
})

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 412, height: 823 },
])
  test(`a crowded matrix, whose cells below the window follow a frame later, ends as the core rates it at ${String(width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const many = growEvidence(evidence, { forms: 300, studies: 900 })
    const question = {
      outcome,
      population,
      scenario: { off: [], presets: ['no-industry' as const] },
    }
    const places = (scenario: ScenarioState) =>
      createEngine(many)
        .placeForms({ ...question, scenario })
        .map(({ id, certainty, direction }) => ({ id, certainty, direction }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const readAll = async () => (await readMarks(page)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    await page.route('**/explorer-evidence.json', (route) => route.fulfill({ json: many }))
    await openExplorer(page, '/?references=on')
    await page.getByRole('button', { name: 'What counts' }).click()
    const preset = page.locator('.what-counts label', { hasText: 'Without industry funding' })
    await preset.click()
    await expect.poll(readAll).toEqual(places(question.scenario))
    await preset.click()
    await expect.poll(readAll).toEqual(places(OUR_RATING))
    const least = page.locator('#least-strength')
    await least.selectOption({ value: 'moderate' })
    await expect
      .poll(readAll)
      .toEqual(places(OUR_RATING).filter(({ certainty }) => /moderate|high/.test(certainty)))
    await least.selectOption({ value: 'none' })
    await expect.poll(readAll).toEqual(places(OUR_RATING))
    await expect(page.locator('.matrix__cell[data-late]')).toHaveCount(0)
  })

test('presses that come faster than the page draws all count', async ({ page }) => {
  const second = summariseStudies(
    engine.listContrasts({ outcome, population, scenario: OUR_RATING }),
  )[1]
  await openExplorer(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  await page.locator('.what-counts details summary').click()
  await expect(page.locator('.switches__list label').nth(1)).toHaveText(second?.label ?? '')
  // One task: nothing is drawn from the first press to the last.
  await page.evaluate(() => {
    const press = (selector: string, ...nth: readonly number[]) => {
      const targets = document.querySelectorAll<HTMLElement>(selector)
      for (const each of nth) targets[each]?.click()
    }
    press('.what-counts .chip:has(input)', 0, 1, 1, 2)
    press('.switches__list label', 0, 1, 0)
    const least = document.querySelector<HTMLSelectElement>('#least-strength')
    if (!least) throw new Error('no strength to choose')
    least.value = 'low'
    least.dispatchEvent(new Event('change', { bubbles: true }))
    press('.filters__views button', 2)
  })
  const read = () => Object.fromEntries(new URL(page.url()).searchParams)
  await expect.poll(read).toEqual({
    preset: `${PRESETS[0]},${PRESETS[2]}`,
    off: second?.id,
    min: 'low',
    view: 'table',
  })
  await expect(page.locator('.what-counts .chip input').nth(0)).toBeChecked()
  await expect(page.locator('.what-counts .chip input').nth(1)).not.toBeChecked()
  await expect(page.locator('.what-counts .chip input').nth(2)).toBeChecked()
  await expect(page.getByRole('button', { name: 'Table' })).toHaveAttribute('aria-pressed', 'true')
})

test('the study data comes with the first question that needs it, and not before', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await openExplorer(page)
  await page.locator('.matrix [data-form]').nth(2).click()
  await expect(page.locator('.panel__steps')).toBeVisible()
  expect(requests.filter((path) => path.includes('evidence'))).toEqual([])
  await page.getByRole('button', { name: 'What counts' }).click()
  await expect(page.getByRole('heading', { name: 'What counts' })).toBeVisible()
  expect(requests.filter((path) => path.includes('explorer-evidence'))).toHaveLength(1)
})

test('switching something says what moved and why, and one press leads back', async ({ page }) => {
  await openExplorer(page)
  const ours = await readMarks(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  await page.locator('.what-counts label', { hasText: 'Without industry funding' }).click()
  await expect(page).toHaveURL(/preset=no-industry/)
  const note = page.locator('.scenario-note')
  await expect(note.getByRole('status')).toHaveText(/^Without industry funding: \d+ of \d+ ratings/)
  await expect(note.locator('li').first()).toHaveText(/:.+to.+(remain|left|level)/)
  expect(await readMarks(page)).not.toEqual(ours)
  await expect(page.locator('.mark__before').first()).toHaveText(/^was /)
  await page.getByRole('button', { name: 'Back to our rating' }).click()
  await expect(page).not.toHaveURL(/preset/)
  await expect(note).toHaveCount(0)
  expect(await readMarks(page)).toEqual(ours)
})

test('a trial switched off in the panel falls out of the forest plot and of the sentence', async ({
  page,
}) => {
  await openExplorer(page, '/?form=iron-infusion')
  const panel = page.getByRole('complementary')
  const rows = panel.locator('.forest tbody tr')
  const before = await rows.count()
  expect(before).toBeGreaterThan(2)
  await panel.getByText('Switch a trial off').click()
  const drawn = await rows.first().getByRole('rowheader').innerText()
  await panel.getByRole('checkbox', { name: drawn }).uncheck()
  await expect(page).toHaveURL(/off=/)
  await expect(page.locator('.scenario-note')).toContainText(`Without ${drawn}`)
  await expect(rows).toHaveCount(before - 1)
  await expect(panel.getByRole('checkbox', { name: drawn })).not.toBeChecked()
})

test('the year slider shows the evidence as it stood, in one step of the history', async ({
  page,
}) => {
  await openExplorer(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  const slider = page.getByRole('slider', { name: 'Published up to' })
  const last = await slider.inputValue()
  const begin = Number(await page.evaluate(() => history.length))
  const goThreeYearsBack = async () => {
    await slider.focus()
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(new RegExp(`until=${String(Number(last) - 3)}`))
    expect(await page.evaluate(() => history.length)).toBe(begin + 1)
  }
  await goThreeYearsBack()
  await expect(page.getByText(/as it stood in \d{4}/).first()).toBeVisible()
  await page.goBack()
  await expect(page).not.toHaveURL(/until/)
  await expect(slider).toHaveValue(last)
  // The next way is a step of its own, and does not write over the one that was gone back to.
  await goThreeYearsBack()
  await page.goBack()
  await expect(page).not.toHaveURL(/until/)
  await expect(slider).toHaveValue(last)
  await goThreeYearsBack()
  await page.getByRole('button', { name: 'Back to our rating' }).click()
  await expect(page).not.toHaveURL(/until/)
})

test('data that cannot be loaded is said, with two ways on', async ({ page }) => {
  let isBroken = true
  await page.route('**/explorer-evidence.json', (route) =>
    isBroken ? route.abort() : route.continue(),
  )
  await openExplorer(page, '/?preset=no-industry')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('could not be loaded')
  expect((await readMarks(page)).length).toBeGreaterThan(10)
  isBroken = false
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.scenario-note')).toBeVisible()
  await expect(alert).toHaveCount(0)
})

test('an own difference outside the scale is refused in words, and a sound one is used', async ({
  page,
}) => {
  await openExplorer(page)
  await page.getByRole('button', { name: 'What counts' }).click()
  const own = page.getByRole('textbox', { name: /own value/ })
  await own.fill('-4')
  await expect(page.getByText('A number above 0')).toBeVisible()
  await expect(page).not.toHaveURL(/sid/)
  await own.fill('2,5')
  await expect(page).toHaveURL(/sid=2.5/)
  await expect(page.locator('.scenario-note')).toContainText('2.5 points')
})

test('prescription treatments stand beside the rest only when asked for', async ({ page }) => {
  const references = evidence.forms.filter(({ isReference }) => isReference)
  await openExplorer(page)
  const usual = (await readMarks(page)).map(({ id }) => id)
  expect(usual).toEqual(usual.filter((id) => !references.some((form) => form.id === id)))
  expect(references.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.locator('.filter-panel label', { hasText: 'prescription treatments' }).click()
  await expect(page.locator('.matrix [data-form]')).toHaveCount(usual.length + references.length)
  await expect(page).toHaveURL(/references=on/)
  // Told apart by word and outline, and never as advice.
  const reference = page.locator(`.matrix [data-form="${references[0]?.id ?? ''}"]`)
  await expect(reference).toContainText('prescription')
  await expect(reference).toHaveCSS('outline-style', 'dashed')
  await expect(page.locator('.legend')).toContainText('ask your doctor')
  await reference.click()
  await expect(page.getByRole('complementary')).toContainText('no advice: ask your doctor')
  await expect(page.locator('.home-lead')).toContainText(`${String(usual.length)} `)
})
