import { subheading } from '@/components/marks/chart-sheet'
import { MarkLink } from '@/components/marks/mark-link'
import { requireArticle } from '../articles'
import type { SheetProps } from '../chart-room'
import { rowsOn } from '../row-pages'
import { CellSign } from './cell-sign'
import type { ClaimCoverageDescription } from './describe'
import { fitSingles } from './fit-singles'
import { otherSingles, singleCount, singlesTitle } from './phrases'
import { type ClaimCoverageSeries, isKnownSingle, mostSingles, mostUnnamed, type SingleGroup } from './series'
import { SheetRows } from './sheet-row'

type Props = SheetProps<ClaimCoverageSeries, ClaimCoverageDescription>

/** One bar for each article; it unfolds to the claims that stand there alone. */
export function SheetSingles(props: Props) {
  const { series, words, heading } = props
  const Subheading = subheading(heading)
  return (
    <>
      <Subheading className="cc-topic">{singlesTitle(series, words)}</Subheading>
      {series.singles.map((single) => {
        const { markId, rows, source } = single
        const bar = (
          <>
            <span className="cc-name">{requireArticle(series, source).shortName}</span>
            <span>{singleCount(series, single, words)}</span>
            {isKnownSingle(series, single) ? <Bar {...props} single={single} /> : null}
          </>
        )
        const shown = rowsOn(series.page)(rows)
        if (shown.length === 0)
          return (
            <p key={markId} className="cc-only">
              {bar}
            </p>
          )
        return (
          <details
            key={markId}
            className="cc-single"
            open={series.articles.length === 1 || series.page !== null}
          >
            <summary className="cc-only">{bar}</summary>
            <SheetRows {...props} rows={shown} />
          </details>
        )
      })}
    </>
  )
}

/** The same in one row under the columns, every bar a link to all that stands in its article alone. */
export function SheetSinglesRow(props: Props) {
  const { series, words } = props
  const isNamed = series.articles.length > mostUnnamed
  const others = otherSingles(series, words)
  return (
    <div className="cc-row cc-foot">
      <p className="cc-label">{singlesTitle(series, words)}</p>
      <div className="cc-cells">
        {fitSingles(series).shown.map((single) => {
          const { shortName } = requireArticle(series, single.source)
          const content = (
            <>
              <Bar {...props} single={single} isUpright />
              <b>{words.number(single.rows.length)}</b>
              {isNamed ? <span className="cc-name">{shortName}</span> : null}
            </>
          )
          if (single.rows.length > 0)
            return (
              <MarkLink key={single.markId} {...props} markId={single.markId}>
                {content}
              </MarkLink>
            )
          return (
            <span key={single.markId}>
              {isKnownSingle(series, single) ? content : <CellSign state="not-coded-yet" />}
            </span>
          )
        })}
      </div>
      {others === null ? null : <p className="cc-positions">{others}</p>}
    </div>
  )
}

function Bar({
  series,
  single,
  isUpright = false,
}: Props & { readonly single: SingleGroup; readonly isUpright?: boolean }) {
  const most = mostSingles(series)
  const count = single.rows.length
  return (
    <svg
      className="cc-bar cc-affirms"
      fill="currentColor"
      aria-hidden="true"
      viewBox={isUpright ? `0 0 1 ${most}` : `0 0 ${most} 1`}
      preserveAspectRatio="none"
    >
      {isUpright ? <rect y={most - count} width="1" height={count} /> : <rect width={count} height="1" />}
    </svg>
  )
}
