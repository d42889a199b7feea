import { stances } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { buildClaimDataset, type Claimed } from './claim-dataset'
import { count } from './count'

/** So many articles, named and dated. */
export const articles = (n: number) =>
  count(n, (index) => ({
    id: `a${index}`,
    short_name: `Courier no. ${index}`,
    published_earliest: `2031-01-${String((index % 28) + 1).padStart(2, '0')}`,
    published_latest: `2031-01-${String((index % 28) + 1).padStart(2, '0')}`,
  }))
/** So many claims, labelled. */
export const claims = (n: number) =>
  count(n, (index) => ({ id: `c${index}`, label: `Point number ${index} of many` }))
/** Every article has something on every third claim or so, with every stance. */
const spread = (claimCount: number, articleCount: number) =>
  count(claimCount * articleCount, (index): Claimed | null => {
    const [claim, article] = [index % claimCount, Math.floor(index / claimCount)]
    if ((claim * 7 + article * 3) % 5 > 1) return null
    const stance = stances[(claim + article) % 7 === 0 ? 1 : (claim + article) % 5 === 0 ? 2 : 0]
    return [`c${claim}`, `a${article}`, stance ?? 'affirms', `value ${claim}`]
  }).filter((told): told is Claimed => told !== null)

/** An invented process of so many claims and articles, on three topics and in two rounds. */
export function manyClaims(claimCount: number, articleCount: number): Dataset {
  return buildClaimDataset({
    rounds: ['i', 'ii'],
    topics: ['first', 'second', 'third'],
    sources: articles(articleCount),
    claims: claims(claimCount).map((claim, index) => ({
      ...claim,
      topic: ['first', 'second', 'third'][index % 3] ?? 'first',
      round: index % 2 === 0 ? 'i' : null,
      knowable_from: index % 11 === 0 ? null : `2031-01-${String((index % 28) + 1).padStart(2, '0')}`,
    })),
    told: spread(claimCount, articleCount),
  })
}
