/**
 * `npm run docs:pictures`: takes the pictures that README and docs show anew, from the real site. With a folder
 * (`npm run docs:pictures -- FOLDER`) it takes the overview, every chart there, as page and embed, and the admin, at three widths,
 * light and dark, to be looked at before a change is committed.
 */
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chartSlugs } from '@/dataset/chart-slugs'
import { chromiumFlags } from './browser/chromium-flags'
import { requireChromium } from './browser/find-chromium'
import { type ServedSite, withServedSite } from './served-site'

const processId = 'pak-afg-2025'
const widthsPx = [320, 768, 1280]
const records = `/admin/processes/${processId}/records`
const openFirst = async (page: Page) => {
  await page.locator('.ad-table tbody a').first().click()
  await page.getByRole('heading', { name: 'History of this record' }).waitFor()
}

/** An invented article: the sentences of real ones are never shown. */
const inventedText = `The lake is quiet

Türkiye and Qatar mediated in Istanbul, he added, as they had before. No agreement had been reached in October.

A monitoring mechanism was refused outright, an official from the north said.`
/** Adds an article, and begins to write down what it says of a claim. */
const codeInvented = async (page: Page) => {
  await page.getByLabel('Text', { exact: true }).fill(inventedText)
  await page.getByLabel('Outlet may be empty').fill('Lake Courier')
  await page.getByLabel('Published on may be empty').fill('2025-11-19')
  await page.getByRole('button', { name: 'Add the article' }).click()
  await page.getByRole('button', { name: /^Claims, perhaps: October round/ }).click()
  await page.getByRole('button', { name: 'Close' }).last().click()
  await page.getByRole('radio', { name: 'Says so' }).check()
}

/** What there are pictures of: where it is, and what is done there first. */
interface Shown {
  readonly name: string
  readonly path: string
  readonly prepare?: (page: Page) => Promise<void>
  /** Whether a document shows only how it begins. */
  readonly isLong?: boolean
}
const documents: readonly Shown[] = [
  { name: 'overview', path: `/${processId}`, isLong: true },
  {
    name: 'admin-record',
    path: `${records}/demand_reports?where=demand:ease-trade-restrictions`,
    prepare: openFirst,
  },
  { name: 'admin-list', path: `${records}/people` },
  {
    name: 'admin-desk',
    path: `/admin/processes/${processId}/articles/new`,
    prepare: codeInvented,
    isLong: true,
  },
  {
    name: 'admin-review',
    path: `/admin/processes/${processId}/review`,
    isLong: true,
    prepare: async (page) => void (await page.getByRole('heading', { name: 'Charts that change' }).waitFor()),
  },
  ...chartSlugs.flatMap((slug) => [
    { name: `${slug}-page`, path: `/${processId}/charts/${slug}` },
    { name: `${slug}-embed`, path: `/embed/${processId}/${slug}` },
  ]),
]

/** Logs somebody in who may see the admin, for all pages of a context. */
async function enterAdmin(context: BrowserContext, { address, databaseUrl }: ServedSite, email: string) {
  const args = ['cli/main.ts', 'user', 'add', email, '--name', 'Ada Coder', '--role', 'coder']
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './scripts/loader.mjs', ...args],
    { env: { ...process.env, DATABASE_URL: databaseUrl } },
  )
  const link = /\/admin\/welcome#\S+/.exec(stdout)?.[0]
  const page = await context.newPage()
  await page.goto(`${address}${link}`)
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Set my password' }).click()
  await page.getByRole('heading', { name: 'Processes' }).waitFor()
  await page.close()
}

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
await withServedSite(async (site) => {
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags })
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of widthsPx) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      await enterAdmin(context, site, `ada-${width}-${colorScheme}@parley.example`)
      const page = await context.newPage()
      for (const { name, path, prepare, isLong = false } of documents) {
        const picture = `${name}-${width}-${colorScheme}`
        if (askedFolder === undefined && !shown.has(picture)) continue
        await page.goto(site.address + path, { waitUntil: 'networkidle' })
        await prepare?.(page)
        const file = join(folder, `${picture}.png`)
        const fullPage = askedFolder !== undefined || !isLong
        await page.screenshot({ path: file, fullPage })
        console.log(file)
      }
      await context.close()
    }
  await browser.close()
})
