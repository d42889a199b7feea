import { ChartSheet, subheading } from '@/components/marks/chart-sheet'
import { Legend } from '@/components/marks/legend'
import { MarkLink } from '@/components/marks/mark-link'
import { swatchClass } from '@/components/marks/seat-class'
import type { SheetProps } from '../chart-room'
import type { ChangesDescription } from './describe'
import type { ChangesSwatch } from './describe-legend'
import { columnFrom, gapSentence } from './phrases'
import type { ChangesSeries } from './series'
import { SheetSection } from './sheet-section'

type Props = SheetProps<ChangesSeries, ChangesDescription>

/** The chart as HTML: rounds as columns, a row for each name, lines between them. Its CSS: `sheet.css`. */
export function DelegationChangesSheet(props: Props) {
  const { series, description, words, heading } = props
  const { columns, sections, skipped } = series
  return (
    <ChartSheet
      {...props}
      className={`dg dg-columns-${columns.length}${series.view === 'summary' ? ' dg-summary' : ''}`}
      legend={
        <Legend
          keys={description.legend.map(({ swatch, label }) => ({
            label,
            sign: <i className={signClass(swatch)} />,
          }))}
        />
      }
      all={series.seats.length === 0 ? null : words.t('delegationChanges.all', { n: series.rows.length })}
    >
      {columns.length === 0 ? null : (
        <div className="dg-heads">
          {columns.map((column) => (
            <p key={column.round}>
              <b>{column.label}</b> <small>{columnFrom(series, column, words)}</small>
            </p>
          ))}
        </div>
      )}
      {sections.map((section) => (
        <SheetSection key={section.party} {...props} section={section} Heading={subheading(heading)} />
      ))}
      {skipped.length === 0 ? null : (
        <ul className="dg-gaps dg-skipped">
          {skipped.map((round) => (
            <li key={round.round}>
              <MarkLink {...props} markId={round.markId} className="dg-gap">
                {gapSentence(round.label, round, words)}
              </MarkLink>
            </li>
          ))}
        </ul>
      )}
    </ChartSheet>
  )
}

function signClass(swatch: ChangesSwatch): string {
  return swatch.kind === 'line' ? `dg-line dg-${swatch.line}` : swatchClass(swatch)
}
