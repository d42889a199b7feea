import type { Words } from '@/components/charts/words'
import { chartHref, type Pin } from '@/components/records/record-address'
import { type ChartSlug, chartSlugs } from '@/dataset/chart-slugs'

interface ChartListProps {
  readonly processId: string
  /** The chart of the page. */
  readonly shown: ChartSlug
  readonly pin: Pin
  readonly words: Words
}

/** The other charts of a process, at the end of the page of one. */
export function ChartList({ processId, shown, pin, words }: ChartListProps) {
  return (
    <nav className="chart-list" aria-label={words.t('site.otherCharts')}>
      <h2>{words.t('site.otherCharts')}</h2>
      <ul>
        {chartSlugs
          .filter((slug) => slug !== shown)
          .map((slug) => (
            <li key={slug}>
              <a href={chartHref(processId, slug, pin)}>{words.t(`chart.${slug}`)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
