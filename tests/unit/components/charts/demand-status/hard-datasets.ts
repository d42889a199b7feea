import { count } from '@/tests/support/count'
import { buildDemandDataset, type Told } from '@/tests/support/demand-dataset'

const statuses = ['said-no', 'halted', 'put', 'replied', 'accepted']
const sentence = 'An undertaking of both to let the waters of the border river be read at any hour by either '

/** Processes that are too long, too short or in another script, by what is hard about them. */
export const hardDatasets = {
  'a title of 180 characters': buildDemandDataset({
    rounds: ['i', 'ii'],
    demands: [{ id: 'long', title: (sentence + sentence).slice(0, 180) }, { id: 'short' }],
    told: [
      ['long', 'i', 'a', 'said-no'],
      ['short', 'i', 'a', 'put'],
    ],
  }),
  'a word longer than a line': buildDemandDataset({
    rounds: ['i'],
    demands: [{ id: 'long', title: 'Unterstützung'.repeat(9) }],
    told: [['long', 'i', 'a', 'halted']],
  }),
  'sixty demands': buildDemandDataset({
    rounds: ['i', 'ii', 'iii'],
    demands: count(60, (index) => ({ id: `d${index}`, title: `Demand number ${index} of many` })),
    told: count(
      60,
      (index): Told => [
        `d${index}`,
        ['i', 'ii', 'iii'][index % 3] ?? null,
        'a',
        statuses[index % 5] ?? 'put',
      ],
    ),
  }),
  'titles in Arabic': buildDemandDataset({
    rounds: ['i'],
    demands: [
      { id: 'x', title: 'آلية مشتركة لمراقبة وقف إطلاق النار على الحدود' },
      { id: 'y', title: 'فتح المعابر أمام التجارة' },
    ],
    told: [
      ['x', 'i', 'a', 'accepted'],
      ['y', 'i', 'a', 'put'],
    ],
  }),
  'one round': buildDemandDataset({
    rounds: ['i'],
    demands: [{ id: 'x' }],
    told: [['x', 'i', 'a', 'said-no']],
  }),
  'ten rounds': buildDemandDataset({
    rounds: count(10, (index) => `r${index}`),
    demands: count(4, (index) => ({ id: `d${index}` })),
    told: count(
      40,
      (index): Told => [`d${index % 4}`, `r${Math.floor(index / 4)}`, 'a', statuses[index % 5] ?? 'put'],
    ),
  }),
  'no round at all': buildDemandDataset({ demands: [{ id: 'x' }], told: [['x', null, 'a', 'said-no']] }),
  'no demands': buildDemandDataset({ rounds: ['i'] }),
  'a demand that nobody reports': buildDemandDataset({
    rounds: ['i'],
    demands: [{ id: 'x' }, { id: 'y' }],
    told: [['y', 'i', 'a', 'put']],
  }),
  'no articles': buildDemandDataset({ rounds: ['i'], sources: [], demands: [{ id: 'x' }] }),
}
