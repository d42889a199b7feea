import { ascending, descending, extent, rollups } from 'd3-array'
import type { ReleaseFacts } from './description'
import type { Words } from './words'

/** What a source line needs to know of an article. */
export interface CountedArticle {
  readonly country: string | null
  /** `YYYY-MM-DD`; for an undated article the latest day it can be from. */
  readonly publishedLatest: string
}

/** The last line of every chart: how many articles, from when to when, from which countries, and which release. */
export function describeSources(
  articles: readonly CountedArticle[],
  release: ReleaseFacts | null,
  words: Words,
): string {
  const { t } = words
  const releaseLine = release
    ? [t('sourceLine.release', { number: String(release.number), day: words.day(release.publishedOn) })]
    : []
  const [first, last] = extent(articles, (article) => article.publishedLatest)
  if (first === undefined || last === undefined) return [t('sourceLine.none'), ...releaseLine].join(' ')

  const n = articles.length
  const counted = t('articles.count', { n, words: words.openingCount(n) })
  const byCountry = rollups(
    articles,
    (group) => group.length,
    (article) => article.country,
  )
  const countries = byCountry
    .sort(
      ([a, aCount], [b, bCount]) =>
        Number(a === null) - Number(b === null) || descending(aCount, bCount) || ascending(a ?? '', b ?? ''),
    )
    .map(([country, count]) =>
      country === null
        ? t('sourceLine.noCountry', { n: words.count(count) })
        : t('sourceLine.country', { country, n: words.count(count) }),
    )
  return [
    t('sourceLine.articles', { articles: counted, days: words.days(first, last) }),
    t('sourceLine.outlets', { countries: countries.join(', ') }),
    t('sourceLine.sample'),
    ...releaseLine,
  ].join(' ')
}

/** `these five articles` */
export function theseArticles(n: number, words: Words): string {
  return words.t('articles.these', { n, words: words.count(n) })
}

/** `five articles` */
export function countArticles(n: number, words: Words): string {
  return words.t('articles.count', { n, words: words.count(n) })
}
