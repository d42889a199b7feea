/** A Chromium for Vitest tests: `const browser = await launchChromium()`, then `browser.newPage()`. */
import { type Browser, chromium } from '@playwright/test'
import { chromiumFlags } from '@/scripts/browser/chromium-flags'
import { requireChromium } from '@/scripts/browser/find-chromium'

/** Starts the Chromium that the browser tests use. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags })
}
