import { buildClaimDataset, type Claimed } from '@/tests/support/claim-dataset'
import { hardDatasets as forCoverage } from '../claim-coverage/hard-datasets'

const days = { published_earliest: '2031-01-01', published_latest: '2031-01-01' }

/** What is hard for the other chart of claims, and for this one: long names, and pairs that share nothing. */
export const hardDatasets = {
  ...forCoverage,
  'long names of articles': buildClaimDataset({
    sources: [
      { id: 'a', short_name: 'Wasserstandsbote für das obere und das untere Velm' },
      { id: 'b', short_name: 'Unterstützung'.repeat(5) },
    ],
    claims: [{ id: 'x' }],
    told: [
      ['x', 'a', 'affirms'],
      ['x', 'b', 'contradicts'],
    ],
  }),
  'pairs that share nothing': buildClaimDataset({
    sources: ['a', 'b', 'c'].map((id) => ({ id, ...days })),
    claims: ['x', 'y', 'z'].map((id) => ({ id })),
    told: [
      ['x', 'a', 'affirms'],
      ['y', 'b', 'affirms'],
      ['z', 'c', 'affirms'],
    ] satisfies Claimed[],
  }),
}
