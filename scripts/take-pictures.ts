/**
 * `npm run docs:pictures`: takes the pictures of docs/pictures from the real site, every chart as page and embed at
 * three widths, light and dark. Look at each before you commit it.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chartSlugs } from '@/dataset/chart-slugs'
import { chromiumFlags } from './browser/chromium-flags'
import { requireChromium } from './browser/find-chromium'
import { withServedSite } from './served-site'

const folder = 'docs/pictures'
const processId = 'pak-afg-2025'
const widthsPx = [320, 768, 1280]

await mkdir(folder, { recursive: true })
await withServedSite(async ({ address }) => {
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags })
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of widthsPx) {
      const page = await browser.newPage({ viewport: { width, height: 200 }, colorScheme })
      for (const slug of chartSlugs)
        for (const [kind, path] of [
          ['page', `/${processId}/charts/${slug}`],
          ['embed', `/embed/${processId}/${slug}`],
        ] as const) {
          await page.goto(address + path, { waitUntil: 'networkidle' })
          const file = join(folder, `${slug}-${kind}-${width}-${colorScheme}.png`)
          await page.screenshot({ path: file, fullPage: true })
          console.log(file)
        }
      await page.close()
    }
  await browser.close()
})
