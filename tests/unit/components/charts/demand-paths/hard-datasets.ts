import { count } from '@/tests/support/count'
import { buildDemandDataset, type Told } from '@/tests/support/demand-dataset'
import { buildReversals } from '@/tests/support/reversals'
import { hardDatasets as forStatuses } from '../demand-status/hard-datasets'

/** What is hard for the other chart of demands, and for this one: long paths, many of them, none that moved. */
export const hardDatasets = {
  ...forStatuses,
  'fifty-one provisions over ten rounds': buildReversals(),
  'sixty demands that moved': buildDemandDataset({
    rounds: ['i', 'ii'],
    demands: count(60, (index) => ({ id: `d${index}`, title: `Demand number ${index} of many` })),
    told: count(60, (index) => index).flatMap((index): Told[] => [
      [`d${index}`, 'i', 'a', index % 2 === 0 ? 'accepted' : 'said-no'],
      [`d${index}`, 'ii', 'a', index % 2 === 0 ? 'halted' : 'accepted'],
    ]),
  }),
  'nine steps in one round': buildDemandDataset({
    rounds: ['i', 'ii', 'iii', 'iv', 'v'],
    demands: [{ id: 'x' }],
    told: count(9, (index): Told => ['x', 'i', 'a', index % 2 === 0 ? 'put' : 'replied', 'northern']),
  }),
  'an article in Arabic, still being coded': buildDemandDataset({
    rounds: ['i', 'ii'],
    sources: [{ id: 'a', short_name: 'صحيفة الشرق', coding_complete: false }, { id: 'b' }],
    demands: [{ id: 'x', title: 'آلية مشتركة لمراقبة وقف إطلاق النار على الحدود' }],
    told: [
      ['x', 'i', 'a', 'put'],
      ['x', 'i', 'a', 'accepted'],
      ['x', 'i', 'b', 'accepted'],
      ['x', 'ii', 'b', 'said-no'],
    ],
  }),
}
