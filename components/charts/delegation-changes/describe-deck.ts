import { countArticles, describeUncoded } from '../source-line'
import type { Words } from '../words'
import type { ChangesSeries } from './series'

/** More rounds than these are counted, not named. */
const mostNamed = 4

/** What is compared, which rounds are not and why, and what a missing name does not say. */
export function describeDeck(series: ChangesSeries, words: Words): string {
  const { t } = words
  const { columns, earlier, skipped, articles } = series
  if (columns.length === 0 && series.filters.length > 0) return t('delegationChanges.deck.empty')
  const nobody = skipped.filter(({ absence }) => absence.reason === 'nobody-named')
  // A summary says it once, where the round would stand.
  const isSummary = series.view === 'summary'
  const list = (rounds: readonly { readonly label: string }[]) =>
    rounds.length > mostNamed
      ? t('delegationChanges.deck.rounds', { n: words.count(rounds.length) })
      : words.and(rounds.map(({ label }) => label))
  return [
    ...(columns.length === 0 || isSummary
      ? []
      : [
          t('delegationChanges.deck.what', {
            rounds: words.and(columns.map(({ label }) => label)),
            articles: countArticles(articles.length, words),
            n: articles.length,
          }),
        ]),
    ...(earlier.length === 0
      ? []
      : [t('delegationChanges.deck.earlier', { n: earlier.length, rounds: list(earlier) })]),
    ...(nobody.length === 0 || isSummary
      ? []
      : [t('delegationChanges.deck.nobody', { rounds: list(nobody) })]),
    ...(columns.length === 1 ? [t('delegationChanges.deck.one')] : []),
    ...(columns.length > 1 && isToldApart(series)
      ? [t('delegationChanges.deck.apart', { n: columns.length })]
      : []),
    ...(columns.length > 1 ? [t('delegationChanges.deck.partial')] : []),
    ...describeUncoded(articles, words),
  ].join(' ')
}

/** Whether no article names somebody in both of the last two rounds. */
function isToldApart({ columns }: ChangesSeries): boolean {
  const [from, to] = columns.slice(-2)
  return !from?.sources.some((source) => to?.sources.includes(source))
}
