import { describeChart } from '../describe-chart'
import type { DescribedTable, Description, LegendEntry, ReleaseFacts } from '../description'
import { lazily, lazyRecord } from '../lazily'
import { type PairState, pairStates } from '../pair-point-palette'
import { describeUncoded } from '../source-line'
import type { Words } from '../words'
import { describeFinding, plainTitle, sayContradictions } from './describe-finding'
import { pairName, pairTotal, stateLabel } from './phrases'
import {
  drawnPairs,
  isCounted,
  listPairs,
  mostPoints,
  type Pair,
  type PairSpot,
  type SourceAgreementSeries,
} from './series'

/** A description whose legend knows the swatches of this chart. */
export type SourceAgreementDescription = Description<PairState>

/** Says in words what the series holds; `release` is null for a draft. */
export function describeSourceAgreement(
  series: SourceAgreementSeries,
  words: Words,
  release: ReleaseFacts | null,
): SourceAgreementDescription {
  return describeChart(series, words, release, {
    describeFinding,
    plainTitle,
    describeDeck,
    describeAlt,
    describeLegend,
    describeTable,
    describeSpoken,
  })
}

/** What a square is; contradictions where the headline cannot say them; what is still being coded. */
function describeDeck(series: SourceAgreementSeries, words: Words): string {
  const { t } = words
  if (series.finding.claimCount === 0) return ''
  if (series.finding.pairCount === 0) return t('sourceAgreement.deck.nothingToCompare')
  const contradictions = describeFinding(series, words) === null ? sayContradictions(series, words) : null
  return [
    t('sourceAgreement.deck.what'),
    ...(drawnPairs(series).some(isCounted) ? [t('sourceAgreement.deck.counted', { n: mostPoints })] : []),
    ...(contradictions === null ? [] : [t('sourceAgreement.deck.contradict', { contradictions })]),
    ...describeUncoded(series.articles, words),
  ].join(' ')
}

/** So many pairs are told in the alternative text. */
const mostTold = 10

/** The chart in a few sentences: what it is, what it finds, and the pairs by overlap. */
function describeAlt(series: SourceAgreementSeries, title: string, words: Words): string {
  const { t } = words
  const told = drawnPairs(series)
    .slice(0, mostTold)
    .map((pair) =>
      t('sourceAgreement.alt.pair', {
        pair: pairName(series, pair, words),
        total: pairTotal(pair, words),
        counts: countStates(pair, words),
      }),
    )
  return [t('sourceAgreement.alt.what', { n: series.finding.pairCount, title }), ...told].join(' ')
}

function countStates({ counts }: Pair, words: Words): string {
  const counted = pairStates.flatMap((state) =>
    counts[state] === 0
      ? []
      : [words.t('sourceAgreement.alt.count', { state: stateLabel(state, words), n: counts[state] })],
  )
  return counted.length > 0 ? counted.join(', ') : words.t('sourceAgreement.alt.nothing')
}

/** Only what occurs. */
function describeLegend(series: SourceAgreementSeries, words: Words): readonly LegendEntry<PairState>[] {
  const pairs = drawnPairs(series)
  return pairStates
    .filter((state) => pairs.some(({ counts }) => counts[state] > 0))
    .map((state) => ({ swatch: state, label: stateLabel(state, words) }))
}

/**
 * The spoken label of every mark: point, articles, how they stand to each other and what each gives; of a pair that is
 * only counted, what it shares.
 */
function describeSpoken(series: SourceAgreementSeries, words: Words): Readonly<Record<string, string>> {
  const pairs = lazily(() => new Map(listPairs(series).map((pair) => [pair.markId, pair])))
  const say = (markId: string) => {
    // The ids of articles hold no full stop: two of them name the pair.
    const pair = pairs().get(markId.split('.', 2).join('.'))
    const joined = series.summary.pairs.find((one) => one.markId === pair?.markId)
    const spot = [pair, joined].flatMap((one) => one?.spots ?? []).find((one) => one.markId === markId)
    if (pair && spot) return saySpot(series, pair, spot, words)
    return pair?.markId === markId ? sayPair(series, pair, words) : undefined
  }
  return lazyRecord(() => series.allMarks.map(({ id }) => id), say)
}

function sayPair(series: SourceAgreementSeries, pair: Pair, words: Words): string {
  return words.t('sourceAgreement.spoken.pair', {
    pair: pairName(series, pair, words),
    total: pairTotal(pair, words),
  })
}

function saySpot(
  series: SourceAgreementSeries,
  pair: Pair,
  { state, points }: PairSpot,
  words: Words,
): string {
  const { t } = words
  const [name, stands] = [pairName(series, pair, words), stateLabel(state, words)]
  const [point] = points
  if (isCounted(pair) || !point || points.length > 1)
    return t('sourceAgreement.spoken.counted', { n: points.length, pair: name, state: stands })
  const [one, other] = point.values
  const said = t('sourceAgreement.spoken.point', { label: point.label, pair: name, state: stands })
  const isApart = state === 'contradict' && one !== null && other !== null
  return isApart ? t('sourceAgreement.spoken.values', { said, one, other }) : said
}

/** One row for each pair: its counts and, where these are not very many, the ids of its points. */
function describeTable(series: SourceAgreementSeries, words: Words): DescribedTable {
  const { t } = words
  const pairs = listPairs(series)
  const describePair = (pair: Pair) => [
    pairName(series, pair, words),
    pair.pointCount,
    ...pairStates.map((state) => pair.counts[state]),
    pair.isCoded ? pair.coverCount : null,
    isCounted(pair) ? null : pair.points.map(({ claim }) => claim).join(' '),
  ]
  const all = lazily(() => pairs.map(describePair))
  return {
    columns: [
      { key: 'pair', label: t('sourceAgreement.table.pair') },
      { key: 'shared', label: t('sourceAgreement.table.shared') },
      ...pairStates.map((key) => ({ key, label: stateLabel(key, words) })),
      { key: 'cover', label: t('sourceAgreement.table.cover') },
      { key: 'points', label: t('sourceAgreement.table.points') },
    ],
    get rows() {
      return all()
    },
    oneByOne: {
      count: pairs.length,
      rowAt: (place) => {
        const pair = pairs[place]
        if (!pair) throw new RangeError(`The table has no row at place ${place}`)
        return describePair(pair)
      },
    },
  }
}
