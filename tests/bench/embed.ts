/**
 * `npm run bench:embed -- FLOOR`: what an embed costs against the page that a careful person would write by hand around
 * the chart's own SVG (`FLOOR` is the path of `floor.mjs`, which makes and serves those), and what finished bytes are
 * worth against a route handler of Next's that has the same bytes in memory. Both sides of each ratio are measured in
 * turn in one run; only the ratios mean something.
 */
import { type Browser, chromium } from '@playwright/test'
import { chartSlugs } from '@/dataset/chart-slugs'
import { chromiumFlags } from '@/scripts/browser/chromium-flags'
import { requireChromium } from '@/scripts/browser/find-chromium'
import { withServedSite } from '@/scripts/served-site'
import { measureLoad } from './embed-load'
import { readFloor } from './floor'
import { type Compared, timeLastMark, timeTenFrames, watchVisit } from './last-mark'
import { withPlainNext } from './plain-next'

const processId = 'pak-afg-2025'
const embedOf = (slug: string) => `/embed/${processId}/${slug}`
/** The picture that says what the embed says. */
const pictureOf = (slug: string) => `/export/${processId}/${slug}.svg?view=summary`

const line = (...cells: readonly (string | number)[]) => console.log(cells.join('\t'))
const ratio = (a: number, b: number) => (a / b).toFixed(2)

const [floorProgram] = process.argv.slice(2)
if (!floorProgram) {
  console.error('bench:embed: name the program that makes the floor: npm run bench:embed -- PATH/floor.mjs')
  process.exit(2)
}

await withServedSite(async ({ address }) => {
  const pictures = chartSlugs.map((slug) => address + pictureOf(slug))
  await readFloor(floorProgram, pictures, async (floor) => {
    const browser = await chromium.launch({ executablePath: await requireChromium(), args: chromiumFlags })
    try {
      await benchBytes(browser, address, floor)
      await benchTime(browser, address, floor)
    } finally {
      await browser.close()
    }
  })
  await benchLoad(address)
})

type Floor = Parameters<Parameters<typeof readFloor>[2]>[0]

async function benchBytes(browser: Browser, address: string, floor: Floor): Promise<void> {
  line(
    'chart',
    'embed bytes',
    'floor bytes',
    'ratio',
    'requests',
    'script bytes',
    'layout shift',
    'long tasks',
  )
  for (const [index, slug] of chartSlugs.entries()) {
    const { requests, sentBytes, scriptBytes, shift, longTasks } = await watchVisit(
      browser,
      address + embedOf(slug),
    )
    const floorBytes = floor.pages[index]?.brotli ?? Number.NaN
    line(slug, sentBytes, floorBytes, ratio(sentBytes, floorBytes), requests, scriptBytes, shift, longTasks)
  }
}

async function benchTime(browser: Browser, address: string, floor: Floor): Promise<void> {
  line()
  line('chart', 'ms to the last mark', 'floor ms', 'ratio of rounds')
  for (const [index, slug] of chartSlugs.entries()) {
    writeTimes(slug, await timeLastMark(browser, [address + embedOf(slug), floor.addressOf(index)]))
  }
  const ten = (addressOf: (index: number) => string) =>
    Array.from({ length: 10 }, (_, i) => addressOf(i % chartSlugs.length))
  const frames = [
    ten((index) => address + embedOf(chartSlugs[index] ?? 'voices')),
    ten((index) => floor.addressOf(index)),
  ] as const
  writeTimes('ten on one page', await timeTenFrames(browser, frames))
}

function writeTimes(what: string, { ms: [own, other], ratio: ofRounds }: Compared): void {
  line(what, own.toFixed(0), other.toFixed(0), ofRounds.toFixed(2))
}

async function benchLoad(address: string): Promise<void> {
  line()
  line('requests a second', 'ours', 'Next', 'ratio', 'our p99 ms', 'median of Next ms')
  for (const slug of ['demand-status', 'claim-coverage'] as const) {
    const warm = address + embedOf(slug)
    const answer = await fetch(warm, { headers: { 'accept-encoding': 'br' } })
    // `fetch` unpacks: what the handler sends again must be packed as ours is.
    const body = Buffer.from(await answer.arrayBuffer())
    await withPlainNext(body, async (plain) => {
      const [own, next] = await measureLoad([warm, plain])
      line(
        slug,
        own.perSecond.toFixed(0),
        next.perSecond.toFixed(0),
        ratio(own.perSecond, next.perSecond),
        own.p99Ms,
        next.medianMs,
      )
    })
  }
}
