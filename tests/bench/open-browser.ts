import { chromium, type Browser } from '@playwright/test'
import { chooseLaunch } from '../browser/chromium.ts'

export function openBrowser(): Promise<Browser> {
  return chromium.launch(chooseLaunch())
}
