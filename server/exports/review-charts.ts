import 'server-only'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { drawChart, type RequestedChart } from '@/components/charts/draw-chart'
import { countDifferences, listDifferences, type SaidDifference } from '@/components/embed/list-differences'
import {
  type ChartDifference,
  compareReleases,
  isSame,
  withoutRelease,
} from '@/components/embed/prepare-notice'
import { type ChartSlug, chartSlugs } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import type { House } from '@/server/house'
import type { Review } from './read-review'

/** A dataset as a release shows it, or as the next one would. */
export interface Showing {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  readonly dataset: Dataset
}

/** A chart that the next release would draw otherwise. */
export interface ChartReview {
  readonly slug: ChartSlug
  readonly name: string
  /** Its headline as it is; null where there is no release yet. */
  readonly before: string | null
  /** Its headline as it would be. */
  readonly after: string
  /** Whether its headline says a finding as it is, and only what the chart is called as it would be. */
  readonly losesFinding: boolean
  /** In what it differs, the headline first; empty where there is nothing to compare with. */
  readonly differences: readonly SaidDifference[]
}

/** What charts that are pinned to a release would say of the next one. */
export interface PinnedReview {
  readonly release: number
  /** Those that would say that something in them is different, and in how many places. */
  readonly charts: readonly { readonly slug: ChartSlug; readonly name: string; readonly count: number }[]
}

/** Charts pinned to older releases than the last few are as many again, and say much the same. */
const mostReleases = 5

/** What the next release would do to charts. */
export interface ChartsReview {
  readonly charts: readonly ChartReview[]
  /** The newest release first. */
  readonly pinned: readonly PinnedReview[]
  /** How many older releases readers see, whose pinned charts were not compared. */
  readonly uncompared: number
}

/**
 * The charts that the next release would draw otherwise, and what those pinned to the last few releases would say of it.
 * Throws an AbortError as soon as nobody waits for them any more.
 */
export async function reviewCharts(
  { releases }: House,
  processId: string,
  { before, after }: Review,
  signal: AbortSignal,
): Promise<ChartsReview> {
  const drawn = await drawAll(after, signal)
  if (!before) return { charts: drawn.map(describeNew), pinned: [], uncompared: 0 }
  const changed = await compareCharts(before, drawn, signal)
  const shown = releases.listHeads(processId).filter(({ withdrawal }) => withdrawal === null)
  const pinned: PinnedReview[] = []
  for (const { number } of shown.slice(-mostReleases).reverse()) {
    const release = number === before.number ? before : await releases.get(processId, number)
    if (!release) continue
    const told = release === before ? changed : await compareCharts(release, drawn, signal)
    pinned.push({
      release: number,
      charts: told.map(({ slug, now, difference }) => ({
        slug,
        name: nameOf(now, slug),
        count: countDifferences(difference),
      })),
    })
  }
  return {
    charts: changed.map(describeChanged),
    pinned,
    uncompared: Math.max(0, shown.length - mostReleases),
  }
}

/** A chart as the next release would draw it. */
interface NextChart {
  readonly slug: ChartSlug
  readonly now: RequestedChart
}

/** A chart that two releases draw otherwise. */
interface ChangedChart extends NextChart {
  readonly was: RequestedChart
  readonly difference: ChartDifference
}

const drawAll = (showing: Showing, signal: AbortSignal): Promise<readonly NextChart[]> =>
  takeTurns(chartSlugs, signal, (slug) => ({ slug, now: draw(showing, slug) }))

async function compareCharts(
  before: Showing,
  drawn: readonly NextChart[],
  signal: AbortSignal,
): Promise<readonly ChangedChart[]> {
  const compared = await takeTurns(drawn, signal, ({ slug, now }) => {
    const was = draw(before, slug)
    return { slug, was, now, difference: compareReleases(was, now) }
  })
  return compared.filter(({ difference }) => !isSame(difference))
}

/** Works through a list, and after each step lets others go first: drawing keeps the process busy. */
async function takeTurns<Item, Done>(
  items: readonly Item[],
  signal: AbortSignal,
  step: (item: Item) => Done,
): Promise<readonly Done[]> {
  const done: Done[] = []
  for (const item of items) {
    done.push(step(item))
    await letOthers(signal)
  }
  return done
}

/** What is different in the line below a chart, which names its articles and how far the coders agreed. */
function describeSources(was: RequestedChart, now: RequestedChart): SaidDifference {
  const [before, after] = [was, now].map((drawn) =>
    withoutRelease(drawn.chart.description.sourceLine, drawn).split(/(?<=\.) /),
  ) as [string[], string[]]
  const gone = before.filter((sentence) => !after.includes(sentence)).join(' ')
  const fresh = after.filter((sentence) => !before.includes(sentence)).join(' ')
  return { said: `Below the chart: was “${gone}”, becomes “${fresh}”`, marks: [] }
}

/**
 * Waits until the process is idle, for a twentieth of a second at most: an answer to somebody else is made in many short
 * turns, between which the database is asked.
 */
async function letOthers(signal: AbortSignal): Promise<void> {
  for (let looked = 0; looked < 10; looked++) {
    const before = performance.eventLoopUtilization()
    await setTimeout(5, undefined, { signal })
    if (performance.eventLoopUtilization(before).utilization < 0.25) return
  }
}

/** A chart of a process that has no release yet. */
const describeNew = ({ slug, now }: NextChart): ChartReview => ({
  slug,
  name: nameOf(now, slug),
  before: null,
  after: now.chart.description.title,
  losesFinding: false,
  differences: [],
})

function describeChanged({ slug, was, now, difference }: ChangedChart): ChartReview {
  const [before, after] = [was.chart.description, now.chart.description]
  const told = listDifferences({ ...difference, title: null, hasOtherSources: false }, now.words)
  const others = difference.hasOtherSources ? [...told, describeSources(was, now)] : told
  return {
    slug,
    name: nameOf(now, slug),
    before: before.title,
    after: after.title,
    losesFinding: before.finding !== null && after.finding === null,
    differences:
      difference.title === null
        ? others
        : [{ said: `Headline: was “${before.title}”, becomes “${after.title}”`, marks: [] }, ...others],
  }
}

/** The chart of a showing, with no options. */
const draw = (showing: Showing, slug: ChartSlug): RequestedChart =>
  drawChart(showing, slug, new URLSearchParams())

const nameOf = ({ words }: RequestedChart, slug: ChartSlug) => words.t(`chart.${slug}`)
