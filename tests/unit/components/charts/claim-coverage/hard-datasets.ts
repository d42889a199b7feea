import { stances } from '@/dataset/closed-lists'
import { buildClaimDataset, type Claimed } from '@/tests/support/claim-dataset'

const sentence = 'That the water of the border river may be read at any hour by either side of the weir and '
const count = <T>(n: number, make: (index: number) => T) =>
  Array.from({ length: n }, (_, index) => make(index))
const articles = (n: number) =>
  count(n, (index) => ({
    id: `a${index}`,
    short_name: `Courier no. ${index}`,
    published_earliest: `2031-01-${String((index % 28) + 1).padStart(2, '0')}`,
    published_latest: `2031-01-${String((index % 28) + 1).padStart(2, '0')}`,
  }))
const claims = (n: number) =>
  count(n, (index) => ({ id: `c${index}`, label: `Point number ${index} of many` }))
/** Every article has something on every third claim or so, with every stance. */
const spread = (claimCount: number, articleCount: number) =>
  count(claimCount * articleCount, (index): Claimed | null => {
    const [claim, article] = [index % claimCount, Math.floor(index / claimCount)]
    if ((claim * 7 + article * 3) % 5 > 1) return null
    const stance = stances[(claim + article) % 7 === 0 ? 1 : (claim + article) % 5 === 0 ? 2 : 0]
    return [`c${claim}`, `a${article}`, stance ?? 'affirms', `value ${claim}`]
  }).filter((told): told is Claimed => told !== null)

const table = (claimCount: number, articleCount: number) =>
  buildClaimDataset({
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

/** Processes that are too long, too short or in another script, by what is hard about them. */
export const hardDatasets = {
  '300 claims in 40 articles': table(300, 40),
  '30 claims in 15 articles': table(30, 15),
  '30 claims in 14 articles': table(30, 14),
  '20 claims in 7 articles': table(20, 7),
  '20 claims in 6 articles': table(20, 6),
  'a label of 180 characters': buildClaimDataset({
    sources: articles(2),
    claims: [{ id: 'x', label: (sentence + sentence + sentence).slice(0, 180) }],
    told: [
      ['x', 'a0', 'affirms', sentence],
      ['x', 'a1', 'contradicts', sentence + sentence],
    ],
  }),
  'words longer than a line': buildClaimDataset({
    sources: articles(3).map((source, index) => ({
      ...source,
      short_name: index === 0 ? 'Wasserstandsbote' : source.short_name,
    })),
    claims: [{ id: 'x', label: 'Unterstützung'.repeat(9) }],
    told: [
      ['x', 'a0', 'affirms'],
      ['x', 'a1', 'affirms'],
    ],
  }),
  'labels in Arabic': buildClaimDataset({
    sources: [
      { id: 'a0', short_name: 'صحيفة النهر' },
      { id: 'a1', short_name: 'بريد المرتفعات' },
    ],
    claims: [
      { id: 'x', label: 'آلية مشتركة لمراقبة وقف إطلاق النار على الحدود' },
      { id: 'y', label: 'فتح المعابر أمام التجارة' },
    ],
    told: [
      ['x', 'a0', 'affirms', 'يوم الأحد'],
      ['x', 'a1', 'contradicts', 'يوم السبت'],
      ['y', 'a0', 'affirms'],
    ],
  }),
  'days of three years': buildClaimDataset({
    sources: [
      { id: 'a0', published_earliest: '2030-12-28', published_latest: '2031-01-02' },
      { id: 'a1', published_earliest: '2032-11-30', published_latest: '2032-11-30' },
    ],
    claims: [{ id: 'x' }],
    told: [
      ['x', 'a0', 'affirms'],
      ['x', 'a1', 'affirms'],
    ],
  }),
  'one article': buildClaimDataset({
    claims: claims(3),
    told: [
      ['c0', 'a', 'affirms'],
      ['c1', 'a', 'unclear'],
    ],
  }),
  'one round': buildClaimDataset({
    rounds: ['i'],
    sources: articles(2),
    claims: [{ id: 'x', round: 'i' }],
    told: [['x', 'a0', 'affirms']],
  }),
  'an article still being coded': buildClaimDataset({
    sources: [{ id: 'a0' }, { id: 'a1', coding_complete: false }],
    claims: claims(2),
    told: [['c0', 'a0', 'affirms']],
  }),
  'a claim that no article tells': buildClaimDataset({
    sources: articles(2),
    claims: claims(2),
    told: [['c0', 'a0', 'affirms']],
  }),
  'no reports': buildClaimDataset({ sources: articles(2), claims: claims(2) }),
  'no claims': buildClaimDataset({ rounds: ['i'] }),
  'no articles': buildClaimDataset({ sources: [], claims: claims(2) }),
  'nothing at all': buildClaimDataset({ sources: [] }),
}
