import { claimKinds } from '@/dataset/closed-lists'
import { createRoom } from '../create-room'
import { describeSourceAgreement } from './describe'
import { SourceAgreementMarks } from './marks'
import { placeSourceAgreement } from './place'
import { prepareSourceAgreement } from './prepare'
import { SourceAgreementSheet } from './sheet'

/** What any two articles both report, point by point. */
export const sourceAgreementRoom = createRoom({
  slug: 'source-agreement',
  filters: ['topic', 'round', 'kind', 'source', 'asOf'],
  kinds: claimKinds,
  prepare: prepareSourceAgreement,
  describe: describeSourceAgreement,
  Sheet: SourceAgreementSheet,
  place: placeSourceAgreement,
  Marks: SourceAgreementMarks,
})
