import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import { CellSign } from './cell-sign'
import type { ClaimCoverageDescription } from './describe'
import { columnDate, positionsLine, rowTotal, spotName, totalHead } from './phrases'
import { type ClaimCoverageSeries, type ClaimRow, mostColumns, mostUnnamed } from './series'

type Props = SheetProps<ClaimCoverageSeries, ClaimCoverageDescription>

/** The articles over their columns; very many have no columns and are named where they report. */
export function SheetHeads({ series, words, caption = '' }: Props & { readonly caption?: string }) {
  const total = totalHead(series, words)
  return (
    <div className="cc-row cc-heads">
      {caption === '' ? null : <p className="cc-caption">{caption}</p>}
      {total === '' ? null : <small className="cc-total">{total}</small>}
      {series.articles.length > mostColumns ? null : (
        <div className="cc-cells">
          {series.articles.map((article) => (
            <span key={article.id} className="cc-head">
              <span>
                <b>{article.shortName}</b> {columnDate(series, article, words)}
              </span>
            </span>
          ))}
        </div>
      )}
    </div>
  )
}

/** Claims one below the other. */
export function SheetRows(props: Props & { readonly rows: readonly ClaimRow[] }) {
  return (
    <ul>
      {props.rows.map((row) => (
        <SheetRow key={row.id} {...props} row={row} />
      ))}
    </ul>
  )
}

/** One claim: its label, what each article has on it, how many tell it, and what they give where they contradict. */
function SheetRow(props: Props & { readonly row: ClaimRow }) {
  const { series, words, row } = props
  const total = rowTotal(series, row, words)
  const positions = positionsLine(series, row, words)
  const isNamed = series.articles.length > mostUnnamed
  return (
    <li className="cc-row">
      <p className="cc-label">{row.label}</p>
      {total === '' ? null : (
        <small className="cc-total">
          {total} <span>{words.t('claimCoverage.total.cover')}</span>
        </small>
      )}
      <div className="cc-cells">
        {row.spots.map((spot) => (
          <MarkLink key={spot.markId} {...props} markId={spot.markId}>
            <CellSign state={spot.state} />
            {isNamed ? <span className="cc-name">{spotName(series, spot, words)}</span> : null}
          </MarkLink>
        ))}
      </div>
      {positions === '' ? null : <p className="cc-positions">{positions}</p>}
    </li>
  )
}
