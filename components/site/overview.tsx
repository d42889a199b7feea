import { articleOf } from '@/components/charts/articles'
import { drawChart, type ReleasedDataset } from '@/components/charts/draw-chart'
import { countArticles, describeSources } from '@/components/charts/source-line'
import type { Words } from '@/components/charts/words'
import { chartHref, type Pin, pinnedHref } from '@/components/records/record-address'
import { type ChartSlug, chartSlugs } from '@/dataset/chart-slugs'
import type { ReleaseEntry } from '@/dataset/release-entry'
import { DataLicence } from './data-licence'
import { OutsideDocuments } from './outside-documents'
import { UnsaidList } from './unsaid'
import { WhatsNew } from './whats-new'

/** The charts that stand on the overview in their short form, in this order. */
const shownCharts: ReadonlySet<ChartSlug> = new Set([
  'delegation-composition',
  'demand-status',
  'claim-coverage',
  'discrepancies',
  'timeline',
])

interface OverviewProps {
  readonly release: ReleasedDataset
  /** The release as its own page tells of it. */
  readonly entry: ReleaseEntry | undefined
  /** What its links keep. */
  readonly pin: Pin
  readonly words: Words
}

/** What a process is about: what the charts find, what is new, the main charts, and what no article says. */
export function Overview({ release, entry, pin, words }: OverviewProps) {
  const { dataset } = release
  const { id, title, licenses } = dataset.process
  const { t } = words
  const charts = chartSlugs.map((slug) => ({
    slug,
    chart: drawChart(release, slug, {}, { view: 'summary', lang: words.locale }).chart,
  }))
  const articles = dataset.rows.sources.map(articleOf)
  return (
    <>
      <h1 className="overview-title">{title}</h1>
      <p className="overview-deck">
        {t('overview.deck', { articles: countArticles(articles.length, words), n: articles.length })}
      </p>
      <section className="page-part overview-findings" aria-labelledby="findings">
        <h2 id="findings">{t('overview.findings')}</h2>
        <ul>
          {charts.map(({ slug, chart: { description } }) => (
            <li key={slug}>
              <p className="overview-question">{t(`chart.${slug}`)}</p>
              <a href={chartHref(id, slug, pin)}>{description.title}</a>
            </li>
          ))}
        </ul>
      </section>
      {entry && <WhatsNew processId={id} entry={entry} words={words} />}
      {charts
        .filter(({ slug }) => shownCharts.has(slug))
        .map(({ slug, chart }) => (
          <section key={slug} className="page-part">
            {chart.sheet({
              hrefOf: (mark) => chartHref(id, slug, pin, { mark }),
              allHref: chartHref(id, slug, pin),
              heading: 'h2',
            })}
          </section>
        ))}
      <UnsaidList release={release} pin={pin} words={words} />
      <section className="page-part" aria-labelledby="outside">
        <h2 id="outside">{t('overview.outside')}</h2>
        <OutsideDocuments documents={dataset.rows.outside_documents} words={words} />
      </section>
      <section className="page-part" aria-labelledby="chosen">
        <h2 id="chosen">{t('overview.chosen')}</h2>
        <p>{describeSources(articles, null, words)}</p>
        <p>
          <a href={pinnedHref(`/${id}/method`, pin)}>{t('overview.method')}</a>
        </p>
      </section>
      <DataLicence licenses={licenses} />
    </>
  )
}
