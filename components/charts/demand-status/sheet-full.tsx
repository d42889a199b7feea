import { subheading } from '@/components/marks/chart-sheet'
import { MarkLink } from '@/components/marks/mark-link'
import { PageLinks } from '@/components/marks/page-links'
import type { SheetProps } from '../chart-room'
import { columnLabel, columnNote, rowTitle, warningTitle } from '../demand-phrases'
import { rowsOn } from '../row-pages'
import type { DemandStatusDescription } from './describe'
import { askedLead, sectionTitle } from './phrases'
import type { DemandRow, DemandStatusSeries } from './series'
import { SheetRow } from './sheet-row'

type Props = SheetProps<DemandStatusSeries, DemandStatusDescription>

/** Every demand by maker: rows with an outcome, the rest as names that unfold, and warnings as a list. */
export function SheetFull(props: Props) {
  const { series, words, heading } = props
  const Subheading = subheading(heading)
  const on = rowsOn(series.page)
  const warnings = on(series.warnings)
  return (
    <>
      {series.sections.map((section) => {
        const [rows, asked, unreported] = [on(section.rows), on(section.asked), on(section.unreported)]
        return rows.length + asked.length + unreported.length === 0 ? null : (
          <div className="ds-section" key={section.party ?? ''}>
            <Subheading className="ds-maker">{sectionTitle(series, section, words)}</Subheading>
            {rows.length > 0 ? <Rows {...props} rows={rows} /> : null}
            <Names {...props} rows={asked} lead={askedLead(series, section.asked.length, words)} />
            {asked.length > 0 ? (
              <details className="unfold">
                <summary>{words.t('demandStatus.unfold', { n: asked.length })}</summary>
                <Rows {...props} rows={asked} />
              </details>
            ) : null}
            <Names
              {...props}
              rows={unreported}
              lead={words.t('demandStatus.unreported', { n: section.unreported.length })}
            />
          </div>
        )
      })}
      {warnings.length > 0 ? (
        <div className="ds-section">
          <Subheading className="ds-maker">
            {words.t('demandCharts.warnings', { n: series.warnings.length })}
          </Subheading>
          <Names {...props} rows={warnings} titleOf={(row) => warningTitle(series, row, words)} />
        </div>
      ) : null}
      <PageLinks page={series.page} pageHref={props.pageHref} words={words} />
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
    <div className="names">
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
