/** The charts drawn last: a reader opens mark after mark, and page after page, of the same drawing. */
import { LRUCache } from 'lru-cache'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import type { ChartRoom, DrawnChart } from './chart-room'
import type { ReleaseFacts } from './description'
import { getWords } from './get-words'

/** An overview draws every chart, so that more are kept than there are; of large processes fewer, by their evidence. */
const mostDrawings = 64
/** A drawing of a process with 80,000 passages holds tens of megabytes. */
const mostPassages = 500_000

const drawings = new LRUCache<string, DrawnChart>({ max: mostDrawings, maxSize: mostPassages })
const numbers = new WeakMap<Dataset, number>()
let datasetCount = 0

/** Options of what is made of a drawing, which the drawing does not know. */
const ofTheFile = {
  release: null,
  notice: 'on',
  widthPx: null,
  scale: 1,
  size: 'chart',
  mode: 'auto',
} satisfies Partial<ChartOptions>

/**
 * The chart drawn with these options. The same question gives the same object while it is among the last ones asked;
 * a mark does not change a drawing, but that of a parted chart must hold the row of the mark.
 */
export function requireDrawing(
  room: ChartRoom,
  dataset: Dataset,
  options: ChartOptions,
  release: ReleaseFacts | null,
): DrawnChart {
  const { mark } = options
  const shown = { ...options, ...ofTheFile }
  const unmarked = drawOnce(room, dataset, { ...shown, mark: null }, release)
  if (mark === null || unmarked.page === null || unmarked.marks.some(({ id }) => id === mark)) return unmarked
  return drawOnce(room, dataset, shown, release)
}

function drawOnce(
  room: ChartRoom,
  dataset: Dataset,
  options: ChartOptions,
  release: ReleaseFacts | null,
): DrawnChart {
  const key = JSON.stringify([room.slug, numberOf(dataset), options, release])
  const existing = drawings.get(key)
  if (existing) return existing
  const drawn = room.draw(dataset, options, getWords(options.lang), release)
  const size = 1 + dataset.rows.evidence.length
  drawings.set(key, drawn, { size: Math.min(size, mostPassages) })
  return drawn
}

/** Two datasets are the same where they are the same object: a release never changes. */
function numberOf(dataset: Dataset): number {
  const number = numbers.get(dataset) ?? ++datasetCount
  numbers.set(dataset, number)
  return number
}
