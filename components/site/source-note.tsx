import { articleOf } from '@/components/charts/articles'
import type { ReleasedDataset } from '@/components/charts/draw-chart'
import { describeSources } from '@/components/charts/source-line'
import type { Words } from '@/components/charts/words'
import { DataLicence } from './data-licence'

/** The last lines of a page about the whole set: which articles, which release, under which licence. */
export function SourceNote({ release, words }: { release: ReleasedDataset; words: Words }) {
  const { number, publishedAt, dataset } = release
  const facts = { number, publishedOn: publishedAt.slice(0, 10) }
  return (
    <footer className="source-note">
      <p>{describeSources(dataset.rows.sources.map(articleOf), facts, words)}</p>
      <DataLicence licenses={dataset.process.licenses} />
    </footer>
  )
}
