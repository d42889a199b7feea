import { isFullyCoded } from '../articles'
import { isFilteredBy } from '../filters'
import type { Words } from '../words'
import type { PartyCount, VoicesSeries } from './series'

/**
 * The headline as a rule: the statements of the largest and of the smallest party to the talks, and whether the latter
 * is quoted anywhere. Null where a filter on accounts would decide it, and while an article is still being coded.
 */
export function describeFinding(series: VoicesSeries, words: Words): string | null {
  const { finding } = series
  if (!finding || isFilteredBy(series, 'account') || !isFullyCoded(series.articles)) return null
  const { t } = words
  const { count, largest, smallest, partyCount } = finding
  const said = {
    n: count,
    count: words.count(count),
    k: largest.count,
    most: words.count(largest.count),
    largest: t('side', { party: largest.name }),
    parties: partyCount,
  }
  if (!smallest) return t('voices.finding.one', said)
  return t('voices.finding.two', {
    ...said,
    fewest: words.count(smallest.count),
    smallest: t('side', { party: smallest.name }),
    quotation: describeQuotation(smallest, words),
  })
}

function describeQuotation({ count, directCount }: PartyCount, { t }: Words): string {
  return count > 0 && directCount === 0 ? t('voices.finding.noQuotation', { n: count }) : ''
}
