import type { RequestedChart } from '@/components/charts/draw-chart'
import { DossierView } from '@/components/evidence/dossier-view'
import { readDossier } from '@/components/evidence/read-dossier'
import { OptionProblems } from '@/components/site/option-problems'
import { formatChartAddress, withoutFrame } from '@/dataset/chart-address'
import { formatChartQuery, type SearchParams } from '@/dataset/chart-options'
import { NoticeLine, NoticeText } from './notice-line'
import type { Notice } from './prepare-notice'

interface EmbedDocumentProps {
  readonly query: SearchParams
  readonly drawn: RequestedChart
  /** The chart's own page, absolute. */
  readonly pageHref: string
  /** The releases of the process, absolute. */
  readonly releasesHref: string
  /** What came after the release, where the embed is pinned and may tell. */
  readonly notice: Notice | null
}

/** The whole document of an embed, without its style sheet and script: no cookie, no storage, one request. */
export function EmbedDocument({ query, drawn, pageHref, releasesHref, notice }: EmbedDocumentProps) {
  const { chart, options, problems, words } = drawn
  // The page knows the same options; its view is the full one unless told otherwise.
  const pageAt = (changes: { readonly mark: string | null; readonly release?: null }) =>
    formatChartAddress(pageHref, query, { ...withoutFrame, view: null, ...changes })
  const dossier = options.mark === null ? null : readDossier(drawn, options.mark, null)
  return (
    <html lang={words.locale} data-mode={options.mode === 'auto' ? undefined : options.mode}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{chart.description.title}</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          {notice && (
            <NoticeLine
              notice={notice}
              words={words}
              fullHref={formatChartQuery(query, { notice: 'full', mark: null })}
            />
          )}
          <OptionProblems problems={problems} words={words} />
          {notice && options.notice === 'full' && (
            <NoticeText
              notice={notice}
              words={words}
              backHref={formatChartQuery(query, { notice: null })}
              newestHref={pageAt({ mark: null, release: null })}
              releasesHref={releasesHref}
            />
          )}
          {options.mark !== null && (
            <section className="embed-evidence">
              <a href={formatChartQuery(query, { mark: null })}>{words.t('evidence.back')}</a>
              {dossier ? (
                <>
                  <h2>{dossier.title}</h2>
                  {dossier.line && <p className="ev-line">{dossier.line}</p>}
                  <DossierView dossier={dossier} words={words} />
                </>
              ) : (
                <p>{words.t('evidence.gone')}</p>
              )}
              <p>
                <a href={pageAt({ mark: options.mark })} target="_blank" rel="noopener">
                  {words.t('embed.open')}
                </a>
              </p>
            </section>
          )}
          {chart.sheet({
            hrefOf: (mark) => formatChartQuery(query, { mark }),
            openMark: options.mark,
            allHref: pageAt({ mark: null }),
            pageHref: (page) => formatChartQuery(query, { mark: null, page: String(page) }),
            isFramed: true,
            heading: 'h1',
          })}
        </main>
      </body>
    </html>
  )
}
