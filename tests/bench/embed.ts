/**
 * `npm run bench:embed -- FLOOR`: what an embed costs against the page that a careful person would write by hand around
 * the chart's own SVG (`FLOOR` is the path of `floor.mjs`, which makes and serves those), and what finished bytes are
 * worth against a route handler of Next's that has the same bytes in memory. Both sides of each ratio are measured in
 * turn in one run; only the ratios mean something.
 */
import { type Browser, chromium } from '@playwright/test'
import { transpose } from 'd3-array'
import { type ChartSlug, chartSlugs } from '@/dataset/chart-slugs'
import { chromiumFlags } from '@/scripts/browser/chromium-flags'
import { requireChromium } from '@/scripts/browser/find-chromium'
import { withServedSite } from '@/scripts/served-site'
import { measureLoad } from './embed-load'
import { type FloorPage, readFloor } from './floor'
import { type Taken, timeLastMark, timeTenFrames, watchVisits } from './last-mark'
import { withPlainNext } from './plain-next'

const processId = 'pak-afg-2025'
const embedOf = (slug: string) => `/embed/${processId}/${slug}`
const pictureOf = (slug: string) => `/export/${processId}/${slug}.svg`

/**
 * What an embed is measured against: the floor of the chart's picture as its address gives it, which shows all of the
 * chart; and, stricter, that of the picture of the same summary.
 */
const floorKinds = [
  { name: 'floor', query: '' },
  { name: 'floor of the summary', query: '?view=summary' },
]

/** A chart, and a floor of it for each of `floorKinds`. */
interface Contest {
  readonly slug: ChartSlug
  readonly floors: readonly FloorPage[]
}

const line = (...cells: readonly (string | number)[]) => console.log(cells.join('\t'))
const ratio = (a: number, b: number) => (a / b).toFixed(2)

const [floorProgram] = process.argv.slice(2)
if (!floorProgram) {
  console.error('bench:embed: name the program that makes the floor: npm run bench:embed -- PATH/floor.mjs')
  process.exit(2)
}

await withServedSite(async ({ address }) => {
  const pictures = chartSlugs.flatMap((slug) =>
    floorKinds.map(({ query }) => address + pictureOf(slug) + query),
  )
  await readFloor(floorProgram, pictures, async (pages) => {
    const contests = chartSlugs.map((slug, index) => ({
      slug,
      floors: pages.slice(index * floorKinds.length, (index + 1) * floorKinds.length),
    }))
    const browser = await chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags })
    try {
      await benchBytes(browser, address, contests)
      await benchTime(browser, address, contests)
    } finally {
      await browser.close()
    }
  })
  await benchLoad(address)
})

async function benchBytes(browser: Browser, address: string, contests: readonly Contest[]): Promise<void> {
  const against = floorKinds.flatMap(({ name }) => [name, 'ratio'])
  line('chart', 'embed bytes', ...against, 'requests', 'script bytes', 'layout shift', 'long tasks')
  for (const { slug, floors } of contests) {
    const { requests, sentBytes, scriptBytes, shift, longTasks } = await watchVisits(
      browser,
      address + embedOf(slug),
    )
    const compared = floors.flatMap(({ bytes }) => [bytes, ratio(sentBytes, bytes)])
    line(slug, sentBytes, ...compared, requests, scriptBytes, shift, longTasks)
  }
}

async function benchTime(browser: Browser, address: string, contests: readonly Contest[]): Promise<void> {
  line()
  line('ms to the last mark', 'embed', ...floorKinds.flatMap(({ name }) => [name, 'ratio of rounds']))
  const sidesOf = ({ slug, floors }: Contest) => [
    address + embedOf(slug),
    ...floors.map((floor) => floor.address),
  ]
  for (const contest of contests) writeTimes(contest.slug, await timeLastMark(browser, sidesOf(contest)))
  const ten = [...contests, ...contests].slice(0, 10).map(sidesOf)
  writeTimes('ten on one page', await timeTenFrames(browser, transpose(ten)))
}

function writeTimes(what: string, [own, ...others]: readonly Taken[]): void {
  const compared = others.flatMap(({ ms, ratio }) => [ms.toFixed(0), ratio.toFixed(2)])
  line(what, own?.ms.toFixed(0) ?? '', ...compared)
}

async function benchLoad(address: string): Promise<void> {
  line()
  line('requests a second', 'ours', 'Next', 'ratio of rounds', 'our p99 ms', 'median of Next ms')
  for (const slug of ['demand-status', 'claim-coverage'] as const) {
    const warm = address + embedOf(slug)
    const answer = await fetch(warm, { headers: { 'accept-encoding': 'br' } })
    // `fetch` unpacks: what the handler sends again must be packed as ours is.
    const body = Buffer.from(await answer.arrayBuffer())
    await withPlainNext(body, async (plain) => {
      const { own, other: next, ratio } = await measureLoad(warm, plain)
      line(
        slug,
        own.perSecond.toFixed(0),
        next.perSecond.toFixed(0),
        ratio.toFixed(2),
        own.p99Ms,
        next.medianMs,
      )
    })
  }
}
