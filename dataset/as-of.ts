import { LRUCache } from 'lru-cache'
import type { Dataset, Rows } from './dataset'
import { reportedRows } from './reported-rows'
import { oldestFirst } from './source-order'
import type { Row } from './tables'

/** Anybody may ask for any day, so only so many answers are kept for each dataset. */
const keptAnswers = 32

interface Answers {
  /** Rows by the number of articles read: the oldest come first, so their number says which they are. */
  readonly rows: LRUCache<number, Rows>
  readonly datasets: LRUCache<string, Dataset>
}

const answersOf = new WeakMap<Dataset, Answers>()

/**
 * The dataset as far as articles published by a day (`YYYY-MM-DD`) report it; an article of unknown date counts from
 * its latest possible day. The same question gives the same object while it is among the last ones asked.
 * Throws RangeError for what is no day, or for a dataset that was cut at a day already.
 */
export function publishedBy(dataset: Dataset, isoDay: string): Dataset {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDay)) throw new RangeError(`asOf: "${isoDay}" is no day as YYYY-MM-DD`)
  // The second cut could not tell which articles the first one left out as possibly published.
  if (dataset.asOf)
    throw new RangeError(`${dataset.process.id} is cut at ${dataset.asOf.day}: cut the whole dataset instead`)
  const answers = requireAnswers(dataset)
  const existing = answers.datasets.get(isoDay)
  if (existing) return existing
  const sources = oldestFirst(dataset.rows.sources)
  const read = sources.filter((source) => source.published_latest <= isoDay)
  const possiblyPublished = sources.filter(
    (source) => source.published_earliest <= isoDay && isoDay < source.published_latest,
  )
  const cut = {
    process: dataset.process,
    rows: readRows(answers, dataset.rows, read),
    asOf: { day: isoDay, possiblyPublished, whole: dataset },
  }
  answers.datasets.set(isoDay, cut)
  return cut
}

function readRows({ rows: known }: Answers, rows: Rows, read: readonly Row<'sources'>[]): Rows {
  const existing = known.get(read.length)
  if (existing) return existing
  // With every article read nothing is left out, not even a record that rests on none of them.
  const found =
    read.length === rows.sources.length ? rows : reportedRows(rows, new Set(read.map(({ id }) => id)))
  known.set(read.length, found)
  return found
}

function requireAnswers(dataset: Dataset): Answers {
  const existing = answersOf.get(dataset)
  if (existing) return existing
  const created = {
    rows: new LRUCache<number, Rows>({ max: keptAnswers }),
    datasets: new LRUCache<string, Dataset>({ max: keptAnswers }),
  }
  answersOf.set(dataset, created)
  return created
}
