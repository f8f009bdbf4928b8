import { expect, test } from '@playwright/test'
import { QUESTIONS } from './search-questions.ts'

const FIRST = 3
const SUCCESS = 0.95

test('what people ask leads to the page they mean, among the first three', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('/search/')
  const list = page.locator('main [data-search-state]')
  const answers: { words: string; rank: number; first: string[] }[] = []
  for (const { words, pages } of QUESTIONS) {
    await page.getByLabel('Search all pages').fill(words)
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === words)
    await expect(list).toHaveAttribute('data-search-state', 'done')
    await expect(page.locator('.search-status')).toContainText(`“${words}”`)
    const paths = await list
      .locator('[data-search-result] a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      )
    answers.push({
      words,
      rank: paths.findIndex((path) => pages.includes(path)) + 1,
      first: paths.slice(0, FIRST),
    })
  }
  const failures = answers.filter(({ rank }) => rank === 0 || rank > FIRST)
  const reciprocal =
    answers.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / answers.length
  const success = 1 - failures.length / answers.length
  console.log(
    [
      `Search: ${answers.length} questions, ${(success * 100).toFixed(1)} % among the first ${FIRST}, mean reciprocal rank ${reciprocal.toFixed(3)}`,
      ...failures.map(
        ({ words, rank, first }) => `  ${words} (rank ${rank || 'none'}): ${first.join(' ')}`,
      ),
    ].join('\n'),
  )
  expect(answers.length).toBeGreaterThanOrEqual(60)
  expect(success).toBeGreaterThanOrEqual(SUCCESS)
})
