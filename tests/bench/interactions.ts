/**
 * `npm run bench:interactions`: what a reader's interactions with a chart cost, from the input to the frame that shows
 * the answer, in one run for a small process and a large one. Only the ratios mean something: machines differ. Words
 * after it leave the interactions whose names hold one of them.
 */
import { type Browser, chromium } from '@playwright/test'
import { median } from 'd3-array'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import { chromiumFlags } from '@/scripts/browser/chromium-flags'
import { requireChromium } from '@/scripts/browser/find-chromium'
import { withServedSite } from '@/scripts/served-site'
import { publishableClaims, publishableReversals, publishableTeam } from '@/tests/support/large-packages'
import { publishDataset } from '@/tests/support/publish-dataset'
import { runCli } from '@/tests/support/run-cli'
import { everyChart, type Interaction, interactions, leaveOut } from './reader-interactions'

/** The process of the first data, against which charts of other kinds are measured. */
const realProcess = 'pak-afg-2025'
const claims = {
  small: publishableClaims('small-bench', 60, 5),
  large: publishableClaims('large-bench', 3000, 60),
}
/** Generated processes with the charts that show something of them. */
const largeOnes: readonly { readonly dataset: Dataset; readonly slugs: readonly ChartSlug[] }[] = [
  { dataset: publishableReversals('large-reversals'), slugs: ['demand-status', 'demand-paths'] },
  {
    dataset: publishableClaims('large-claims', 300, 40),
    slugs: ['claim-coverage', 'source-agreement', 'voices', 'discrepancies', 'timeline'],
  },
  { dataset: publishableTeam('large-team'), slugs: ['delegation-composition', 'delegation-changes'] },
]
/** The compilers of both sides warm up first. */
const warmUps = 6

/** Two charts, and how often each is tried. */
interface Pair {
  readonly small: string
  readonly large: string
  readonly samples: number
}

const chartOf = (processId: string, slug: ChartSlug) => `/${processId}/charts/${slug}`

/** Runs the tool on a database; throws with what it said where it fails. */
const runOn =
  (databaseUrl: string) =>
  async (...args: readonly string[]) => {
    const { code, problems } = await runCli(args, databaseUrl)
    if (code !== 0) throw new Error(`parley ${args.join(' ')} failed:\n${problems}`)
  }

/** Median milliseconds for both charts, in turn, so that whatever else the machine does meets both alike. */
async function measure(
  browser: Browser,
  baseURL: string,
  { run }: Interaction,
  { small, large, samples }: Pair,
): Promise<readonly [number, number]> {
  const sides = await Promise.all(
    [small, large].map(async (chart) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL, bypassCSP: true })
      // Our loader names functions with a helper that pages do not have.
      await page.addInitScript('globalThis.__name = (named) => named')
      return { chart, page, taken: [] as number[] }
    }),
  )
  for (let sample = 0; sample < warmUps + samples; sample += 1)
    for (const { chart, page, taken } of sides) {
      await page.bringToFront()
      const ms = await run(page, chart, sample)
      if (sample >= warmUps) taken.push(ms)
    }
  await Promise.all(sides.map(({ page }) => page.close()))
  const [ofSmall = Number.NaN, ofLarge = Number.NaN] = sides.map(({ taken }) => median(taken))
  return [ofSmall, ofLarge]
}

await withServedSite(async ({ address, databaseUrl }) => {
  for (const dataset of [claims.small, claims.large, ...largeOnes.map((one) => one.dataset)])
    await publishDataset(dataset, runOn(databaseUrl))
  const browser = await chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags })
  const wanted = process.argv.slice(2)
  const tell = async (name: string, interaction: Interaction, pair: Pair) => {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) return
    const [small, large] = await measure(browser, address, interaction, pair)
    console.log(
      `| ${name} | ${small.toFixed(1)} ms | ${large.toFixed(1)} ms | ${(large / small).toFixed(2)} |`,
    )
  }
  try {
    console.log('| claim-coverage | 60 × 5 | 3000 × 60 | ratio |\n|---|---|---|---|')
    const pair = {
      small: chartOf('small-bench', 'claim-coverage'),
      large: chartOf('large-bench', 'claim-coverage'),
      samples: 21,
    }
    for (const interaction of interactions) await tell(interaction.name, interaction, pair)
    console.log(`\n| chart | ${realProcess} | generated | ratio |\n|---|---|---|---|`)
    for (const { dataset, slugs } of largeOnes)
      for (const slug of slugs)
        for (const interaction of everyChart) {
          // Of one article none can be left out.
          if (interaction.run === leaveOut && dataset.rows.sources.length === 1) continue
          await tell(`${slug} of ${dataset.process.id}: ${interaction.name}`, interaction, {
            small: chartOf(realProcess, slug),
            large: chartOf(dataset.process.id, slug),
            samples: 9,
          })
        }
  } finally {
    await browser.close()
  }
})
