import { subheading } from '@/components/marks/chart-sheet'
import type { SheetProps } from '../chart-room'
import { rowsOn } from '../row-pages'
import type { DiscrepanciesDescription } from './describe'
import { foldedNames, foldTitle, severityTitle } from './phrases'
import { type DiscrepanciesSeries, shownHard } from './series'
import { SheetDifference } from './sheet-difference'

/** What cannot both be right: each difference with all its positions; those beyond what the view shows fold. */
export function SheetHard(props: SheetProps<DiscrepanciesSeries, DiscrepanciesDescription>) {
  const { series, words, heading } = props
  const Subheading = subheading(heading)
  // On one page of many all that stands there is open.
  const shown = series.page ? rowsOn(series.page)(series.hard) : shownHard(series)
  const folded = series.page ? [] : series.hard.slice(series.shownCount)
  if (shown.length === 0) return null
  return (
    <section className="di-part">
      <Subheading className="di-severity">{severityTitle(series, 'hard', words)}</Subheading>
      {shown.map((difference) => (
        <SheetDifference key={difference.id} {...props} difference={difference} />
      ))}
      {folded.length === 0 ? null : series.view === 'summary' ? (
        <p className="di-names">
          <b>{foldTitle(series, words)}</b> {foldedNames(series, words)}
        </p>
      ) : (
        <details className="di-fold">
          <summary>
            <b>{foldTitle(series, words)}</b> <span className="di-names">{foldedNames(series, words)}</span>
          </summary>
          {folded.map((difference) => (
            <SheetDifference key={difference.id} {...props} difference={difference} />
          ))}
        </details>
      )}
    </section>
  )
}
