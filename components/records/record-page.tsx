import type { ReleasedDataset } from '@/components/charts/draw-chart'
import { getWords } from '@/components/charts/get-words'
import type { Words } from '@/components/charts/words'
import { PageLinks } from '@/components/marks/page-links'
import { SourceNote } from '@/components/site/source-note'
import { feedPath } from '@/dataset/feed-address'
import type { PagedType } from '@/dataset/record-pages'
import { type DescribedRecordPage, describeRecordPage, type LinkedChart } from './describe-record-page'
import { FoldedLinks, Named } from './named-link'
import { languagePin, type Pin, pinnedHref, recordHref, recordListHref } from './record-address'
import { RecordArticle } from './record-article'

interface RecordPageProps {
  readonly release: ReleasedDataset
  readonly type: PagedType
  readonly id: string
  /** The release that all links keep. */
  readonly pin: Pin
  readonly lang: string
  /** Which of its pages is asked for where it has very many reports, from 1. */
  readonly page?: number | null
}

/** Everything known about one record and by whom. */
export function RecordPage({ release, type, id, pin, lang, page: asked = null }: RecordPageProps) {
  const words = getWords(lang)
  const page = describeRecordPage(release, { type, id }, pin, words, asked)
  const pageHref = (number: number) =>
    recordHref(release.dataset.process.id, { type, id }, pin, { page: String(number) }) ?? ''
  return (
    <article className="rec">
      <Head page={page} listHref={recordListHref(release.dataset.process.id, type, pin)} />
      <Articles page={page} words={words} />
      <PageLinks page={page.page} pageHref={pageHref} words={words} />
      {type !== 'discrepancy' && <Differences page={page} words={words} />}
      {page.related.length > 0 && <Related page={page} words={words} />}
      <Charts charts={page.charts} words={words} />
      {type === 'demand' && (
        <p className="rec-feed">
          <a href={feedHref(release.dataset.process.id, id, words)}>{words.t('feed.linkOfDemand')}</a>
        </p>
      )}
      <Neighbours page={page} words={words} />
      <SourceNote release={release} words={words} />
    </article>
  )
}

/** The feed tells of all releases, so that it is the same for readers of any. */
const feedHref = (processId: string, demand: string, words: Words) =>
  pinnedHref(feedPath(processId, demand), languagePin(words))

function Head({ page, listHref }: { page: DescribedRecordPage; listHref: string }) {
  const { kind, heading, sentences, facts, notes } = page
  return (
    <header>
      <p className="rec-kind">
        <a href={listHref}>{kind}</a>
      </p>
      <h1>
        <bdi>{heading}</bdi>
      </h1>
      {sentences.map((sentence) => (
        <p key={sentence} className="rec-lead" dir="auto">
          {sentence}
        </p>
      ))}
      <dl className="rec-facts">
        {facts.map(({ label, value, link }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Named link={{ text: value, href: link }} />
            </dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className="rec-note" dir="auto">
          {note}
        </p>
      ))}
    </header>
  )
}

function Articles({ page, words }: { page: DescribedRecordPage; words: Words }) {
  const { t } = words
  const isSource = page.type === 'source'
  return (
    <section>
      <h2>{t(isSource ? 'record.all' : 'record.articles')}</h2>
      {!isSource && (
        <p className="rec-count">{page.articles.length > 0 ? page.articleCount : t('record.none')}</p>
      )}
      {page.articles.map((reports) => (
        <RecordArticle
          key={reports.article.id}
          reports={reports}
          isAlone={isSource}
          isPart={page.page !== null}
          words={words}
        />
      ))}
      {page.silences.length > 0 && (
        <>
          <h3>{t('record.silences')}</h3>
          <ul className="rec-silences">
            {page.silences.map((silence) => (
              <li key={silence}>{silence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Differences({ page: { type, differences }, words }: { page: DescribedRecordPage; words: Words }) {
  return (
    <section>
      <h2>{words.t(type === 'source' ? 'record.differencesOfSource' : 'record.differences')}</h2>
      {differences.length === 0 && <p className="rec-none">{words.t('record.noDifference')}</p>}
      <ul className="rec-differences">
        {differences.map((difference) => (
          <li key={difference.href}>
            <p>
              <Named link={difference} /> <span className="rec-quiet">{difference.severity}</span>
            </p>
            <p dir="auto">{difference.summary}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Related({ page, words }: { page: DescribedRecordPage; words: Words }) {
  return (
    <section>
      <h2>{words.t(page.type === 'discrepancy' ? 'record.about' : 'record.related')}</h2>
      {page.related.map(({ heading, links }) => (
        <FoldedLinks key={heading} heading={heading} links={links} words={words} />
      ))}
    </section>
  )
}

function Charts({ charts, words }: { charts: readonly LinkedChart[]; words: Words }) {
  return (
    <section>
      <h2>{words.t('record.charts')}</h2>
      {charts.length === 0 && <p className="rec-none">{words.t('record.noChart')}</p>}
      {charts.map((chart) => (
        <div key={chart.href} className="rec-chart">
          <h3>
            <Named link={chart} />
          </h3>
          {chart.finding && <p className="rec-quiet">{chart.finding}</p>}
          <ul>
            {chart.marks.map((mark) => (
              <li key={mark.href}>
                <Named link={mark} />
              </li>
            ))}
            {chart.all && (
              <li>
                <Named link={chart.all} />
              </li>
            )}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Neighbours({ page: { previous, next }, words }: { page: DescribedRecordPage; words: Words }) {
  if (!previous && !next) return null
  return (
    <nav className="rec-neighbours" aria-label={words.t('record.neighbours')}>
      {previous?.href && (
        <a href={previous.href} rel="prev">
          <span className="rec-quiet">{words.t('record.previous')}</span> <bdi>{previous.text}</bdi>
        </a>
      )}
      {next?.href && (
        <a href={next.href} rel="next">
          <span className="rec-quiet">{words.t('record.next')}</span> <bdi>{next.text}</bdi>
        </a>
      )}
    </nav>
  )
}
