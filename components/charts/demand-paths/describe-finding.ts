import { isFullyCoded } from '../articles'
import { isFilteredBy } from '../filters'
import { theseArticles } from '../source-line'
import type { Words } from '../words'
import { titlesInside } from './phrases'
import type { DemandPathsSeries, PathItem } from './series'

/** So many items are named, more are counted. */
const mostNamed = 3

/**
 * The headline as a rule: which items moved back or forward inside an article. Null where there are no two rounds to
 * move between, where the sentence would follow from the filter, and where an article still being coded may tell of the
 * first move.
 */
export function describeFinding(series: DemandPathsSeries, words: Words): string | null {
  const { columns, finding } = series
  const rounds = columns.filter(({ round }) => round !== null).length
  const isEmptied = isFilteredBy(series, 'round', 'status', 'account')
  if (finding.itemCount === 0 || series.steps.length === 0 || rounds < 2 || isEmptied) return null
  const { back, forward, bothWays } = finding
  const movedCount = back.length + forward.length + bothWays.length
  if (movedCount === 0) return sayNone(series, words)
  if (movedCount === back.length) return sayOneWay(series, 'back', back, words)
  if (movedCount === forward.length) return sayOneWay(series, 'forward', forward, words)
  return words.t('demandPaths.finding.mixed', {
    words: words.openingCount(movedCount),
    parts: words.and(
      (['back', 'forward', 'bothWays'] as const).flatMap((way) => {
        const n = finding[way].length
        return n === 0 ? [] : [words.t(`demandPaths.finding.part.${way}`, { words: words.count(n) })]
      }),
    ),
  })
}

function sayNone(series: DemandPathsSeries, words: Words): string | null {
  if (!isFullyCoded(series.articles)) return null
  return words.t('demandPaths.finding.none', {
    articles: theseArticles(series.articles.length, words),
    n: series.finding.itemCount,
  })
}

function sayOneWay(
  series: DemandPathsSeries,
  direction: 'back' | 'forward',
  items: readonly PathItem[],
  words: Words,
): string {
  const { t } = words
  const n = items.length
  const counted = t('demandPaths.finding.oneWay', { n, words: words.openingCount(n), direction })
  const named =
    n > mostNamed
      ? counted
      : t('demandPaths.finding.named', { finding: counted, items: titlesInside(items, words) })
  return isFullyCoded(series.articles)
    ? t('demandPaths.finding.noOther', { finding: named, direction })
    : named
}
