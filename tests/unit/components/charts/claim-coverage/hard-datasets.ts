import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { articles, claims, manyClaims } from '@/tests/support/many-claims'

const sentence = 'That the water of the border river may be read at any hour by either side of the weir and '
/** Processes that are too long, too short or in another script, by what is hard about them. */
export const hardDatasets = {
  '300 claims in 40 articles': manyClaims(300, 40),
  '30 claims in 15 articles': manyClaims(30, 15),
  '30 claims in 14 articles': manyClaims(30, 14),
  '20 claims in 7 articles': manyClaims(20, 7),
  '20 claims in 6 articles': manyClaims(20, 6),
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
