import { subheading } from '@/components/marks/chart-sheet'
import type { SheetProps } from '../chart-room'
import { rowsOn } from '../row-pages'
import type { DiscrepanciesDescription } from './describe'
import { kindTitle, namesOf, severityTitle } from './phrases'
import type { DiscrepanciesSeries } from './series'
import { SheetDifference } from './sheet-difference'

/** What could both be right, folded by kind; at the end what loses a side to the filter. */
export function SheetSoft(props: SheetProps<DiscrepanciesSeries, DiscrepanciesDescription>) {
  const { series, words, heading } = props
  const Subheading = subheading(heading)
  const on = rowsOn(series.page)
  const shown = series.soft
    .map((group) => ({ group, differences: on(group.differences) }))
    .filter(({ differences }) => differences.length > 0)
  return (
    <section className="di-part">
      {shown.length === 0 ? null : (
        <Subheading className="di-severity">{severityTitle(series, 'soft', words)}</Subheading>
      )}
      {shown.map(({ group, differences }) => (
        <details key={group.kind} className="di-fold" open={series.page !== null}>
          <summary>
            <b>{kindTitle(series, group, words)}</b> <span className="di-names">{namesOf(differences)}</span>
          </summary>
          {differences.map((difference) => (
            <SheetDifference key={difference.id} {...props} difference={difference} isOfKind />
          ))}
        </details>
      ))}
      {series.dropped.length === 0 ? null : (
        <details className="di-fold">
          <summary>
            <b>{words.t('discrepancies.dropped.title', { n: series.dropped.length })}</b>
          </summary>
          <p className="di-names">{series.dropped.join('; ')}</p>
        </details>
      )}
    </section>
  )
}
