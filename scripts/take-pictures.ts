/**
 * `npm run docs:pictures`: takes the pictures that README and docs show anew, from the real site. With a folder
 * (`npm run docs:pictures -- FOLDER`) it takes the overview and every chart there, as page and embed at three widths,
 * light and dark, to be looked at before a change is committed.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chartSlugs } from '@/dataset/chart-slugs'
import { chromiumFlags } from './browser/chromium-flags'
import { requireChromium } from './browser/find-chromium'
import { withServedSite } from './served-site'

const processId = 'pak-afg-2025'
const widthsPx = [320, 768, 1280]
const documents = [
  { name: 'overview', path: `/${processId}` },
  ...chartSlugs.flatMap((slug) => [
    { name: `${slug}-page`, path: `/${processId}/charts/${slug}` },
    { name: `${slug}-embed`, path: `/embed/${processId}/${slug}` },
  ]),
]

/** The names of the pictures that documents show. */
async function listShown(): Promise<ReadonlySet<string>> {
  const files = (await readdir('docs', { recursive: true })).filter((file) => file.endsWith('.md'))
  const texts = await Promise.all(
    ['README.md', ...files.map((file) => join('docs', file))].map((file) => readFile(file, 'utf8')),
  )
  return new Set([...texts.join('\n').matchAll(/pictures\/([\w-]+)\.png/g)].map(([, name = '']) => name))
}

const [askedFolder] = process.argv.slice(2)
const folder = askedFolder ?? 'docs/pictures'
const shown = await listShown()
await mkdir(folder, { recursive: true })
await withServedSite(async ({ address }) => {
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags })
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of widthsPx) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      for (const { name, path } of documents) {
        const picture = `${name}-${width}-${colorScheme}`
        if (askedFolder === undefined && !shown.has(picture)) continue
        await page.goto(address + path, { waitUntil: 'networkidle' })
        const file = join(folder, `${picture}.png`)
        // The overview is long: a document shows how it begins.
        const fullPage = askedFolder !== undefined || name !== 'overview'
        await page.screenshot({ path: file, fullPage })
        console.log(file)
      }
      await page.close()
    }
  await browser.close()
})
