import { claimKinds } from '@/dataset/closed-lists'
import { createRoom } from '../create-room'
import { describeClaimCoverage } from './describe'
import { ClaimCoverageMarks } from './marks'
import { placeClaimCoverage } from './place'
import { prepareClaimCoverage } from './prepare'
import { ClaimCoverageSheet } from './sheet'

/** Which article says what, claim by claim. */
export const claimCoverageRoom = createRoom({
  slug: 'claim-coverage',
  filters: ['topic', 'round', 'kind', 'source', 'asOf'],
  kinds: claimKinds,
  prepare: prepareClaimCoverage,
  describe: describeClaimCoverage,
  Sheet: ClaimCoverageSheet,
  place: placeClaimCoverage,
  Marks: ClaimCoverageMarks,
})
