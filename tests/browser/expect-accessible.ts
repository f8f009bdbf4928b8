import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No rule of axe is broken on the page as it stands now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // No page here holds a frame, so no second page is needed to join what frames report.
    .setLegacyMode(true)
    // What was found right is thousands of entries that nobody reads.
    .options({ resultTypes: ['violations'], preload: false })
    // Rows and entries of long lists are all alike: the first ones stand for the rest.
    .exclude('tbody tr:nth-child(n + 40)')
    .exclude('li:nth-child(n + 40)')
    .analyze()
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      where: nodes.slice(0, 3).map(({ target, failureSummary }) => [target, failureSummary]),
    })),
  ).toEqual([])
}
