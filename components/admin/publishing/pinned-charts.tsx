import { count } from '../count'
import type { ReviewedCharts } from './publishing-answers'

/** What charts that are pinned to releases would say of the next one, and of how many releases that is not known. */
export function PinnedCharts({ pinned, uncompared }: Pick<ReviewedCharts, 'pinned' | 'uncompared'>) {
  return (
    <section className="page-part">
      <h2>Pinned charts</h2>
      <p>A chart that somebody pinned to a release stays as it is, and says what is new.</p>
      <ul>
        {pinned.map(({ release, charts }) => (
          <li key={release}>
            Release {release}:{' '}
            {charts.length === 0
              ? 'no chart would say that something in it is different.'
              : `${charts.map(({ name, count: n }) => `${name} (${count(n, 'change')})`).join(', ')}.`}
          </li>
        ))}
      </ul>
      {uncompared > 0 && (
        <p>
          Charts pinned to the {uncompared === 1 ? 'older release' : `${uncompared} older releases`} were not
          compared: expect much the same of them.
        </p>
      )}
    </section>
  )
}
