import { expect, type Page } from '@playwright/test'

/** A mark as the matrix, the grid or the table carries it. */
export interface Mark {
  readonly id: string
  readonly certainty: string
  readonly direction: string
}

/** The marks that a reader sees, each form once. */
export async function readMarks(page: Page, within = '.matrix'): Promise<Mark[]> {
  return page.locator(`${within} [data-form]`).evaluateAll((marks) =>
    marks
      .filter((mark) => mark.checkVisibility())
      .map((mark) => ({
        id: mark.getAttribute('data-form') ?? '',
        certainty: mark.getAttribute('data-certainty') ?? '',
        direction: mark.getAttribute('data-direction') ?? '',
      })),
  )
}

/** Opens an address of the explorer and waits until its script listens. */
export async function openExplorer(page: Page, address = '/'): Promise<void> {
  await page.goto(address)
  await expect(page.locator('.explorer[data-live]')).toHaveCount(1)
}

export const isModerateOrHigher = ({ certainty }: Mark): boolean =>
  ['moderate', 'high'].includes(certainty)
