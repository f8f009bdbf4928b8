import type { Page } from '@playwright/test'

/** Pages of A4 that a page takes on paper. Its style sheet for paper comes last of all, so it is waited for. */
export async function countPages(page: Page): Promise<number> {
  await page.waitForFunction(() =>
    [...document.styleSheets].some(({ media }) => media.mediaText === 'print'),
  )
  const pdf = await page.pdf({ format: 'A4' })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
