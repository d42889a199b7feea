/** Which charts show a record, and under which marks. */
import { drawChart, type ReleasedDataset } from '@/components/charts/draw-chart'
import type { Mark, RecordRef } from '@/components/charts/mark'
import { chartRooms } from '@/components/charts/registry'
import type { FilterName } from '@/dataset/applied-filters'
import { type ChartSlug, chartSlugs } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'

/** A mark by its address and its spoken label. */
interface ShownMark {
  readonly markId: string
  readonly spoken: string
}

/** A chart with the marks that hold a record, in the reading order of the chart. */
export interface ShowingChart {
  readonly slug: ChartSlug
  /** What the chart finds in this release, as a sentence; null where it finds nothing. */
  readonly finding: string | null
  /** The filters that the chart has. */
  readonly filters: readonly FilterName[]
  readonly marks: readonly ShownMark[]
}

/**
 * The charts that show a record or a report on it. Where no mark of a chart shows any of them, marks beside which the
 * record stands count: those that show something else, or else empty places.
 */
export function chartsShowing(
  release: ReleasedDataset,
  record: RecordRef,
  reports: readonly RecordRef[],
): readonly ShowingChart[] {
  const isShown = showsAny([record, ...reports])
  const isBeside = holdsAny([record])
  return chartSlugs.flatMap((slug) => {
    const { marks, spoken, finding } = requireDrawing(release, slug)
    const beside = () => marks.filter(({ context }) => isBeside(context))
    const own = firstFilled(
      () => marks.filter(isShown),
      () => beside().filter(({ absence }) => absence === null),
      beside,
    )
    if (own.length === 0) return []
    const shown = own.map(({ id }) => ({ markId: id, spoken: spoken[id] ?? id }))
    return [{ slug, finding, filters: chartRooms[slug].filters, marks: shown }]
  })
}

/** The first mark of one chart that shows a record; null where none does. */
export function findMarkOf(release: ReleasedDataset, slug: ChartSlug, record: RecordRef): string | null {
  return requireDrawing(release, slug).marks.find(showsAny([record]))?.id ?? null
}

/** Whether a mark shows one of these records; the one article whose account it shows counts as one. */
function showsAny(wanted: readonly RecordRef[]): (mark: Mark) => boolean {
  const isHeld = holdsAny(wanted)
  return ({ records, article }) =>
    isHeld(records) || (article !== undefined && isHeld([{ type: 'source', id: article }]))
}

/** Whether one of these records is among others. A large chart holds hundreds of thousands: no keys are made. */
function holdsAny(wanted: readonly RecordRef[]): (records: readonly RecordRef[]) => boolean {
  const ids = new Map<string, Set<string>>()
  for (const { type, id } of wanted) ids.set(type, (ids.get(type) ?? new Set()).add(id))
  return (records) => records.some(({ type, id }) => ids.get(type)?.has(id) ?? false)
}

/** The first list that is not empty; each is made only if those before are. */
function firstFilled<T>(...lists: readonly (() => readonly T[])[]): readonly T[] {
  for (const list of lists) {
    const found = list()
    if (found.length > 0) return found
  }
  return []
}

/** What is kept of a drawn chart, as long as its release. */
interface Drawing {
  /** The marks of the full view, in reading order. */
  readonly marks: readonly Mark[]
  readonly spoken: Readonly<Record<string, string>>
  readonly finding: string | null
}

const drawings = new WeakMap<Dataset, Map<ChartSlug, Drawing>>()

/** A chart of a release, drawn once in full when it is first asked for. */
function requireDrawing(release: ReleasedDataset, slug: ChartSlug): Drawing {
  const charts = drawings.get(release.dataset) ?? new Map<ChartSlug, Drawing>()
  drawings.set(release.dataset, charts)
  const drawing = charts.get(slug) ?? drawOnce(release, slug)
  charts.set(slug, drawing)
  return drawing
}

function drawOnce(release: ReleasedDataset, slug: ChartSlug): Drawing {
  const { marks, description } = drawChart(release, slug, {}).chart
  const { spoken, finding } = description
  return { marks, spoken, finding }
}
