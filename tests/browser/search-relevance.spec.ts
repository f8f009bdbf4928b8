import { mkdir, writeFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { QUESTIONS } from './search-questions.ts'

const FIRST = 3
const SUCCESS = 0.95
const LEAST_RECIPROCAL = 0.9

interface Answer {
  readonly words: string
  /** The pages of which one has to be among the first three. */
  readonly pages: readonly string[]
  /** Place of the first of them, from 1; 0 where none was found. */
  readonly rank: number
  readonly first: readonly string[]
  readonly isName?: true
}

const isFailure = ({ rank, isName }: Answer): boolean =>
  rank === 0 || rank > (isName === undefined ? FIRST : 1)

/** Every question with the page that was found for it, as a table to read and to pass on. */
function printTable(answers: readonly Answer[], summary: string): string {
  const rows = answers.map((answer) => {
    const { words, pages, rank, first } = answer
    const found = rank === 0 ? first.join(', ') : (first[rank - 1] ?? pages.join(', '))
    return `| ${words} | ${isFailure(answer) ? pages.join(', ') : found} | ${rank === 0 ? 'none' : String(rank)} | ${isFailure(answer) ? `failed: ${first.join(', ')}` : ''} |`
  })
  return [
    summary,
    '',
    '| question | page expected | rank | |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

test('what people ask leads to the page they mean, among the first three', async ({ page }, {
  config,
}) => {
  test.setTimeout(180_000)
  await page.goto('/search/')
  const list = page.locator('main [data-search-state]')
  const answers: Answer[] = []
  for (const question of QUESTIONS) {
    const { words, pages } = question
    await page.getByLabel('Search all pages').fill(words)
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === words)
    await expect(page.locator('.search-status')).toContainText(`“${words}”`)
    await expect(list).toHaveAttribute('data-search-state', 'done')
    const paths = await list
      .locator('[data-search-result] a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      )
    answers.push({
      ...question,
      rank: paths.findIndex((path) => pages.includes(path)) + 1,
      first: paths.slice(0, FIRST),
    })
  }
  const failures = answers.filter(isFailure)
  const reciprocal =
    answers.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / answers.length
  const success = 1 - failures.length / answers.length
  const summary = `Search: ${answers.length} questions, ${(success * 100).toFixed(1)} % among the first ${FIRST}, mean reciprocal rank ${reciprocal.toFixed(3)}, ${failures.length} failed`
  const folder = config.projects[0]?.outputDir ?? 'test-results'
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/search-relevance.md`, `${printTable(answers, summary)}\n`)
  console.log(
    [
      summary,
      ...failures.map(
        ({ words, rank, first }) => `  ${words} (rank ${rank || 'none'}): ${first.join(' ')}`,
      ),
    ].join('\n'),
  )
  expect(failures.filter(({ isName }) => isName)).toEqual([])
  expect(answers.length).toBeGreaterThanOrEqual(60)
  expect(success).toBeGreaterThanOrEqual(SUCCESS)
  expect(reciprocal).toBeGreaterThanOrEqual(LEAST_RECIPROCAL)
})
