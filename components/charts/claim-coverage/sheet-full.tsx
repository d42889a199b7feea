import { subheading } from '@/components/marks/chart-sheet'
import { PageLinks } from '@/components/marks/page-links'
import type { SheetProps } from '../chart-room'
import { rowsOn } from '../row-pages'
import type { ClaimCoverageDescription } from './describe'
import { foldTitle, topicLabel } from './phrases'
import type { ClaimCoverageSeries, ClaimRow } from './series'
import { SheetHeads, SheetRows } from './sheet-row'
import { SheetSingles } from './sheet-singles'

type Props = SheetProps<ClaimCoverageSeries, ClaimCoverageDescription>

/** Claims by topic, then those of one article alone, then those of none. */
export function SheetFull(props: Props) {
  const { series, words, heading } = props
  const Subheading = subheading(heading)
  return (
    <div className="cc-grid">
      <SheetHeads {...props} />
      {series.sections.map((section) => {
        // On one page of many all rows stand open.
        const all = series.page ? [...section.rows, ...section.folded] : section.rows
        const rows = rowsOn(series.page)(all)
        return (
          <div key={section.topic}>
            {rows.length > 0 ? (
              <>
                <Subheading className="cc-topic">{topicLabel(series, section)}</Subheading>
                <SheetRows {...props} rows={rows} />
              </>
            ) : null}
            {series.page ? null : (
              <Fold {...props} title={foldTitle(series, section, words)} rows={section.folded} />
            )}
          </div>
        )
      })}
      {series.finding.singleCount > 0 ? <SheetSingles {...props} /> : null}
      <Fold
        {...props}
        title={words.t('claimCoverage.unreported', { n: series.unreported.length })}
        rows={rowsOn(series.page)(series.unreported)}
      />
      {series.dropped.length > 0 ? (
        <details className="cc-fold">
          <summary>{words.t('claimCoverage.dropped.title', { n: series.dropped.length })}</summary>
          <p>{series.dropped.join('; ')}</p>
        </details>
      ) : null}
      <PageLinks page={series.page} pageHref={props.pageHref} words={words} />
    </div>
  )
}

function Fold(props: Props & { readonly title: string; readonly rows: readonly ClaimRow[] }) {
  if (props.rows.length === 0) return null
  return (
    <details className="cc-fold">
      <summary>{props.title}</summary>
      <SheetRows {...props} />
    </details>
  )
}
