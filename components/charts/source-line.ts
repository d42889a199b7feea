import { ascending, descending, extent, rollups } from 'd3-array'
import type { Agreement } from '@/dataset/agreement'
import type { Article } from './articles'
import type { ReleaseFacts } from './description'
import type { Words } from './words'

/** What the last line of a chart says of an article. */
type SourceOfChart = Pick<Article, 'id' | 'shortName' | 'country' | 'publishedLatest' | 'isCoded'>

/**
 * The last line of every chart: how many articles, from when to when, from which countries, how far the coders agreed
 * on what the chart shows (null where it was not coded twice) and which articles were not coded twice, and which release.
 */
export function describeSources(
  articles: readonly SourceOfChart[],
  release: ReleaseFacts | null,
  words: Words,
  agreement: Agreement | null = null,
): string {
  const { t } = words
  const releaseLine = release
    ? [t('sourceLine.release', { number: release.number, day: words.day(release.publishedOn) })]
    : []
  const [first, last] = extent(articles, (article) => article.publishedLatest)
  if (first === undefined || last === undefined) return [t('sourceLine.none'), ...releaseLine].join(' ')

  const n = articles.length
  const counted = t('articles.count', { n, words: words.openingCount(n) })
  return [
    t('sourceLine.articles', { articles: counted, days: words.days(first, last) }),
    describeOutlets(articles, words),
    t('sourceLine.sample'),
    ...describeAgreement(agreement, articles, words),
    ...releaseLine,
  ].join(' ')
}

/** `Outlets: three from Pakistan, two give no country.` */
export function describeOutlets(articles: readonly Pick<Article, 'country'>[], words: Words): string {
  const { t } = words
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
        ? t('sourceLine.noCountry', { n: count, words: words.count(count) })
        : t('sourceLine.country', { country, n: words.count(count) }),
    )
  return t('sourceLine.outlets', { countries: countries.join(', ') })
}

/** With fewer cases a kappa says nothing. */
const leastUnitsForKappa = 10

function describeAgreement(
  agreement: Agreement | null,
  articles: readonly SourceOfChart[],
  words: Words,
): readonly string[] {
  if (!agreement || agreement.allUnits.unitCount === 0) return []
  const { agreementCount, unitCount, kappa } = agreement.allUnits
  const said = {
    coders: words.openingCount(agreement.coders.length),
    agreed: agreementCount,
    total: unitCount,
  }
  return [
    kappa === null || unitCount < leastUnitsForKappa
      ? words.t('sourceLine.agreement', said)
      : words.t('sourceLine.agreementKappa', { ...said, kappa: words.decimal(kappa) }),
    ...describeNotTwice(agreement, articles, words),
  ]
}

/** More articles are only counted. */
const mostNamed = 3

/** To which articles the agreement of the coders says nothing; those that are still being coded are named elsewhere. */
function describeNotTwice(
  { notTwice = [] }: Agreement,
  articles: readonly SourceOfChart[],
  words: Words,
): readonly string[] {
  const once = articles.filter(({ id, isCoded }) => isCoded && notTwice.includes(id))
  if (once.length === 0) return []
  return [
    once.length > mostNamed
      ? words.t('sourceLine.countNotTwice', { articles: words.openingCount(once.length) })
      : words.t('sourceLine.notTwice', { articles: words.and(once.map(({ shortName }) => shortName)) }),
  ]
}

/** Which articles are still being coded, as the last sentence of a deck; empty where none is. */
export function describeUncoded(
  articles: readonly Pick<Article, 'isCoded' | 'shortName'>[],
  words: Words,
): readonly string[] {
  const uncoded = articles.filter(({ isCoded }) => !isCoded).map(({ shortName }) => shortName)
  return uncoded.length === 0 ? [] : [words.t('uncoded', { articles: words.and(uncoded) })]
}

/** `these five articles` */
export function theseArticles(n: number, words: Words): string {
  return words.t('articles.these', { n, words: words.count(n) })
}

/** `five articles` */
export function countArticles(n: number, words: Words): string {
  return words.t('articles.count', { n, words: words.count(n) })
}
