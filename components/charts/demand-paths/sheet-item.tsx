import { MarkLink } from '@/components/marks/mark-link'
import { GlyphSign } from '@/components/marks/status-glyph'
import { requireArticle } from '../articles'
import type { SheetProps } from '../chart-room'
import { requireStatus } from '../demand-labels'
import { columnLabel, columnNote, rowTitle } from '../demand-phrases'
import type { DemandPathsDescription } from './describe'
import { itemNote, stepWords } from './phrases'
import {
  type DemandPathsSeries,
  type PathCell,
  type PathItem,
  type PathStep,
  requireColumn,
  shownColumns,
} from './series'

type Props = SheetProps<DemandPathsSeries, DemandPathsDescription>

/** Demands one below the other under the heads of their columns. */
export function SheetItems(props: Props & { readonly items: readonly PathItem[] }) {
  const { series, words, items } = props
  return (
    <>
      <div className="dp-row dp-heads" aria-hidden="true">
        <div className="dp-cells">
          {shownColumns(series).map((column) => (
            <span key={column.round ?? ''}>
              <b>{columnLabel(column, words)}</b> {columnNote(column, words)}
            </span>
          ))}
        </div>
      </div>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="dp-item">
            <p className="dp-title">
              <bdi>{rowTitle(item, words)}</bdi> <small>{itemNote(series, item, words)}</small>
            </p>
            <ul>
              {item.rows.map((row) => (
                <li key={row.source} className="dp-row">
                  <bdi className="dp-article">{requireArticle(series, row.source).shortName}</bdi>
                  <div className="dp-cells">
                    {row.cells.map((cell) => (
                      <SheetCell key={cell.markId} {...props} cell={cell} />
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The steps of one article in one round, or the sign of their absence; the round's name where it has no column. */
function SheetCell(props: Props & { readonly cell: PathCell }) {
  const { series, words, cell } = props
  const { markId, steps, absence } = cell
  if (!absence && steps.length === 0) return <span />
  return (
    <div className={absence ? 'dp-none' : 'dp-cell'}>
      <bdi className="dp-round" aria-hidden="true">
        {columnLabel(requireColumn(series, cell), words)}
      </bdi>
      {absence ? (
        <MarkLink {...props} markId={markId} className={`dot sign-${absence.reason}`} />
      ) : (
        <div className="dp-strip">
          {steps.map((step) => (
            <SheetStep key={step.markId} {...props} step={step} />
          ))}
        </div>
      )}
    </div>
  )
}

function SheetStep(props: Props & { readonly step: PathStep }) {
  const { series, step } = props
  const { slot, glyph } = requireStatus(series, step.status).style
  const said = stepWords(series, step)
  const className = [
    'chip',
    slot,
    ...(step.isLowConfidence ? ['weak'] : []),
    ...(step.move ? [step.move.direction] : []),
  ].join(' ')
  return (
    <MarkLink {...props} markId={step.markId} className={className}>
      <span>
        <GlyphSign glyph={glyph} />
        {said?.word}
      </span>
      {said ? <small>{said.account}</small> : null}
    </MarkLink>
  )
}
