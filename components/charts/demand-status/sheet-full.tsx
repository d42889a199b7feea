import { subheading } from '@/components/marks/chart-sheet'
import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import type { DemandStatusDescription } from './describe'
import { askedLead, columnLabel, columnNote, rowTitle, sectionTitle, warningTitle } from './phrases'
import type { DemandRow, DemandStatusSeries } from './series'
import { SheetRow } from './sheet-row'

type Props = SheetProps<DemandStatusSeries, DemandStatusDescription>

/** Every demand by maker: rows with an outcome, the rest as names that unfold, and warnings as a list. */
export function SheetFull(props: Props) {
  const { series, words, heading } = props
  const Subheading = subheading(heading)
  return (
    <>
      {series.sections.map((section) => (
        <div className="ds-section" key={section.party ?? ''}>
          <Subheading className="ds-maker">{sectionTitle(series, section, words)}</Subheading>
          {section.rows.length > 0 ? <Rows {...props} rows={section.rows} /> : null}
          <Names {...props} rows={section.asked} lead={askedLead(series, section.asked.length, words)} />
          {section.asked.length > 0 ? (
            <details className="ds-unfold">
              <summary>{words.t('demandStatus.unfold', { n: section.asked.length })}</summary>
              <Rows {...props} rows={section.asked} />
            </details>
          ) : null}
          <Names
            {...props}
            rows={section.unreported}
            lead={words.t('demandStatus.unreported', { n: section.unreported.length })}
          />
        </div>
      ))}
      {series.warnings.length > 0 ? (
        <div className="ds-section">
          <Subheading className="ds-maker">
            {words.t('demandStatus.warnings', { n: series.warnings.length })}
          </Subheading>
          <Names {...props} rows={series.warnings} titleOf={(row) => warningTitle(series, row, words)} />
        </div>
      ) : null}
    </>
  )
}

function Rows(props: Props & { readonly rows: readonly DemandRow[] }) {
  const { series, words, rows } = props
  return (
    <>
      <div className="ds-heads" aria-hidden="true">
        {series.columns.map((column) => (
          <span key={column.round ?? ''} className={column.round === null ? 'ds-unplaced' : undefined}>
            <b>{columnLabel(column, words)}</b>
            {columnNote(column, words)}
          </span>
        ))}
      </div>
      <ul className="ds-rows">
        {rows.map((row) => (
          <SheetRow key={row.id} {...props} row={row} />
        ))}
      </ul>
    </>
  )
}

/** Demands as one sentence of names, each a link; nothing where there are none. */
function Names(
  props: Props & {
    readonly rows: readonly DemandRow[]
    readonly lead?: string
    readonly titleOf?: (row: DemandRow) => string
  },
) {
  const { rows, lead, words, titleOf = (row: DemandRow) => rowTitle(row, words) } = props
  if (rows.length === 0) return null
  return (
    <div className="ds-names">
      {lead ? <p>{lead} </p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <MarkLink {...props} markId={row.id} className="name">
              {titleOf(row)}
            </MarkLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
