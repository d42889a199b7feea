import { ChartSheet, subheading } from '@/components/marks/chart-sheet'
import { Legend } from '@/components/marks/legend'
import { MarkLink } from '@/components/marks/mark-link'
import { PageLinks } from '@/components/marks/page-links'
import type { SheetProps } from '../chart-room'
import type { SourceAgreementDescription } from './describe'
import { PairSign } from './pair-shape'
import {
  contradictionLine,
  foldedPair,
  foldTitle,
  leftOutLine,
  pairName,
  pairTotal,
  spotCount,
} from './phrases'
import {
  countedPairs,
  drawnPairs,
  isCounted,
  type Pair,
  type PairGroup,
  type SourceAgreementSeries,
  squaresOf,
} from './series'

type Props = SheetProps<SourceAgreementSeries, SourceAgreementDescription>

/** The chart as HTML: headline, deck, legend, marks as links, source line. Its CSS: `chart.css`, `sheet.css`. */
export function SourceAgreementSheet(props: Props) {
  const { series, description, words, heading } = props
  const { pairCount, claimCount } = series.finding
  const isEmpty = pairCount === 0 || claimCount === 0
  const Subheading = subheading(heading)
  const leftOut = series.view === 'summary' ? leftOutLine(series, words) : ''
  return (
    <ChartSheet
      {...props}
      className="sa"
      legend={
        <Legend
          keys={description.legend.map(({ swatch, label }) => ({ label, sign: <PairSign state={swatch} /> }))}
        />
      }
      all={isEmpty ? null : words.t('sourceAgreement.all', { n: pairCount })}
    >
      {isEmpty ? null : (
        <>
          <ul className="sa-pairs">
            {drawnPairs(series).map((pair) => (
              <SheetPair key={pair.markId} {...props} pair={pair} />
            ))}
          </ul>
          {leftOut === '' ? null : <p className="sa-rest">{leftOut}</p>}
          {series.view === 'full' && series.folded.length > 0 ? (
            <div className="sa-folds">
              <Subheading className="sa-head">{words.t('sourceAgreement.others')}</Subheading>
              {countedPairs(series).map((group) => (
                <SheetFold key={group.source} {...props} group={group} />
              ))}
              <PageLinks page={series.page} pageHref={props.pageHref} words={words} />
            </div>
          ) : null}
        </>
      )}
    </ChartSheet>
  )
}

/** One line: two articles, a square for each point that both report, how many of those that both cover. */
function SheetPair(props: Props & { readonly pair: Pair }) {
  const { series, words, pair } = props
  const contradictions = series.view === 'full' ? contradictionLine(pair, words) : ''
  return (
    <li className="sa-pair">
      <p className="sa-name">
        <bdi>{pairName(series, pair, words)}</bdi>
      </p>
      <p className="sa-total">
        {pairTotal(pair, words)} {pair.isCoded ? <span>{words.t('sourceAgreement.cover')}</span> : null}
      </p>
      <div className={series.view === 'summary' && !isCounted(pair) ? 'sa-runs' : 'sa-points'}>
        {pair.spots.map((spot) => (
          <MarkLink
            key={spot.markId}
            {...props}
            markId={spot.markId}
            className={isCounted(pair) ? 'sa-many' : undefined}
          >
            {squaresOf(pair, spot).map((point) => (
              <PairSign key={point.markId} state={point.state} />
            ))}
            {spotCount(pair, spot, words)}
          </MarkLink>
        ))}
      </div>
      {contradictions === '' ? null : <p className="sa-contradictions">{contradictions}</p>}
    </li>
  )
}

/** The pairs of one article that are counted and not drawn. */
function SheetFold(props: Props & { readonly group: PairGroup }) {
  const { series, words, group } = props
  // The title counts all of them, also those on other pages.
  const whole = series.folded.find(({ source }) => source === group.source) ?? group
  return (
    <details open={series.page !== null}>
      <summary>{foldTitle(series, whole, words)}</summary>
      <ul className="sa-counted">
        {group.pairs.map((pair) => (
          <li key={pair.markId}>
            {pair.pointCount > 0 ? (
              <MarkLink {...props} markId={pair.markId}>
                {foldedPair(series, pair, words)}
              </MarkLink>
            ) : (
              foldedPair(series, pair, words)
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
