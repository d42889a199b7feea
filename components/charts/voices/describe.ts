import { describeChart } from '../describe-chart'
import type { Description, ReleaseFacts } from '../description'
import { countArticles, describeUncoded } from '../source-line'
import type { Words } from '../words'
import { describeAlt } from './describe-alt'
import { describeFinding } from './describe-finding'
import { describeLegend, type VoiceSwatch } from './describe-legend'
import { describeSpoken } from './describe-spoken'
import { describeTable } from './describe-table'
import type { VoicesSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export type VoicesDescription = Description<VoiceSwatch>

/** Says in words what the series holds; `release` is null for a draft. */
export function describeVoices(
  series: VoicesSeries,
  words: Words,
  release: ReleaseFacts | null,
): VoicesDescription {
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

function plainTitle({ count, filters }: VoicesSeries, { t }: Words): string {
  if (count > 0) return t('voices.plainTitle')
  return t(`voices.${filters.length > 0 ? 'emptyTitle' : 'nothingTitle'}`)
}

/** What a square is, what is not counted, and how much of the smallest party's part others tell. */
function describeDeck(series: VoicesSeries, words: Words): string {
  const { t } = words
  const { articles, count, filters, finding, repeatCount } = series
  if (count === 0) return filters.length > 0 ? t('voices.deck.empty') : ''
  const party = finding?.smallest ?? finding?.largest
  return [
    t(`voices.deck.${series.view === 'summary' ? 'square' : 'what'}`, {
      articles: countArticles(articles.length, words),
      n: repeatCount,
      words: words.count(repeatCount),
    }),
    ...(party && party.toldByOtherCount > 0
      ? [
          t('voices.deck.toldByOther', {
            n: party.count,
            k: party.toldByOtherCount,
            told: words.count(party.toldByOtherCount),
            side: t('side', { party: party.name }),
          }),
        ]
      : []),
    ...describeUncoded(articles, words),
  ].join(' ')
}
