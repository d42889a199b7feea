/**
 * `npm run bench:interactions`: what a reader's interactions with a chart cost, from the input to the frame that shows
 * the answer, in one run for a small process and a large one. Only the ratios mean something: machines differ. Words
 * after it leave the interactions whose names hold one of them.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { median } from 'd3-array'
import { writePackageFolder } from '@/cli/package-folder'
import { writePackage } from '@/dataset/write-package'
import { chromiumFlags } from '@/scripts/browser/chromium-flags'
import { requireChromium } from '@/scripts/browser/find-chromium'
import { withServedSite } from '@/scripts/served-site'
import { publishableClaims } from '@/tests/support/large-packages'
import { runCli } from '@/tests/support/run-cli'
import { type Interaction, interactions } from './reader-interactions'

const sizes = [
  { id: 'small-bench', claims: 60, articles: 5 },
  { id: 'large-bench', claims: 3000, articles: 60 },
] as const
const samples = 21
/** The compilers of both sides warm up first. */
const warmUps = 6

/** Imports and publishes an invented process; throws with what the command line said where it fails. */
async function publish({ id, claims, articles }: (typeof sizes)[number], databaseUrl: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  try {
    await writePackageFolder(folder, writePackage(publishableClaims(id, claims, articles)))
    for (const args of [
      ['import', folder],
      ['publish', id, '--by', 'bench'],
    ]) {
      const { code, problems } = await runCli(args, databaseUrl)
      if (code !== 0) throw new Error(`parley ${args.join(' ')} failed:\n${problems}`)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Milliseconds of each sample, both processes in turn, so that whatever else the machine does meets both alike. */
async function measure(browser: Browser, address: string, interaction: Interaction) {
  const taken = new Map<string, number[]>(sizes.map(({ id }) => [id, []]))
  const pages = await Promise.all(
    sizes.map(() =>
      browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL: address, bypassCSP: true }),
    ),
  )
  // Our loader names functions with a helper that pages do not have.
  for (const page of pages) await page.addInitScript('globalThis.__name = (named) => named')
  for (let sample = 0; sample < warmUps + samples; sample += 1)
    for (const [index, { id }] of sizes.entries()) {
      const page = pages[index]
      if (!page) throw new Error(`There is no page for ${id}`)
      await page.bringToFront()
      const ms = await interaction.run(page, id, sample)
      if (sample >= warmUps) taken.get(id)?.push(ms)
    }
  await Promise.all(pages.map((page) => page.close()))
  return sizes.map(({ id }) => median(taken.get(id) ?? []) ?? Number.NaN)
}

await withServedSite(async ({ address, databaseUrl }) => {
  for (const size of sizes) await publish(size, databaseUrl)
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags })
  try {
    console.log(
      `| interaction | ${sizes.map((size) => `${size.claims} × ${size.articles}`).join(' | ')} | ratio |`,
    )
    console.log('|---|---|---|---|')
    const wanted = process.argv.slice(2)
    const asked = interactions.filter(
      ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
    )
    for (const interaction of asked) {
      const [small = Number.NaN, large = Number.NaN] = await measure(browser, address, interaction)
      const ratio = (large / small).toFixed(2)
      console.log(`| ${interaction.name} | ${small.toFixed(1)} ms | ${large.toFixed(1)} ms | ${ratio} |`)
    }
  } finally {
    await browser.close()
  }
})
