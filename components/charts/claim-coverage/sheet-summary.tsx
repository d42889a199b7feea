import type { SheetProps } from '../chart-room'
import type { ClaimCoverageDescription } from './describe'
import { summaryCaption } from './phrases'
import type { ClaimCoverageSeries } from './series'
import { SheetHeads, SheetRows } from './sheet-row'
import { SheetSinglesRow } from './sheet-singles'

/** The claims of several articles in one run, and under each column what stands there alone. */
export function SheetSummary(props: SheetProps<ClaimCoverageSeries, ClaimCoverageDescription>) {
  const { summary, finding } = props.series
  return (
    <div className="cc-grid cc-sum">
      <SheetHeads {...props} caption={summaryCaption(props.series, props.words)} />
      <SheetRows {...props} rows={summary.rows} />
      {finding.singleCount > 0 ? <SheetSinglesRow {...props} /> : null}
    </div>
  )
}
