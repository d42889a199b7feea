import type { RequestedChart } from '@/components/charts/draw-chart'
import { DossierView } from '@/components/evidence/dossier-view'
import { readDossier } from '@/components/evidence/read-dossier'
import { formatChartQuery, type SearchParams } from '@/dataset/chart-options'
import { OptionProblems } from './option-problems'

interface EmbedDocumentProps {
  readonly query: SearchParams
  readonly drawn: RequestedChart
  /** The chart's own page, absolute. */
  readonly pageHref: string
  /** The text of the one style sheet. */
  readonly styles: string
}

/** The whole document of an embed: no script, no cookie, one request. */
export function EmbedDocument({ query, drawn, pageHref, styles }: EmbedDocumentProps) {
  const { chart, options, problems, words } = drawn
  const { title, altText } = chart.description
  // The page knows the same options; its view is the full one unless told otherwise.
  const pageAt = (mark: string | null) =>
    pageHref + formatChartQuery(query, { mark, view: null }).replace(/^\?$/, '')
  const dossier = options.mark === null ? null : readDossier(drawn, options.mark, null)
  return (
    <html lang={words.locale} data-mode={options.mode === 'auto' ? undefined : options.mode}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <meta name="description" content={altText} />
        <link rel="canonical" href={pageHref} />
        <link rel="icon" href="data:," />
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <OptionProblems problems={problems} words={words} />
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
                <a href={pageAt(options.mark)} target="_blank" rel="noopener">
                  {words.t('embed.open')}
                </a>
              </p>
            </section>
          )}
          {chart.sheet({
            hrefOf: (mark) => formatChartQuery(query, { mark }),
            openMark: options.mark,
            allHref: pageAt(null),
            pageHref: (page) => formatChartQuery(query, { mark: null, page: String(page) }),
            isFramed: true,
            heading: 'h1',
          })}
        </main>
      </body>
    </html>
  )
}
