import { createRoom } from '../create-room'
import { describeDelegationComposition } from './describe'
import { DelegationCompositionMarks } from './marks'
import { placeDelegationComposition } from './place'
import { prepareDelegationComposition } from './prepare'
import { DelegationCompositionSheet } from './sheet'

/** Who sat at the table, by round and side. */
export const delegationCompositionRoom = createRoom({
  slug: 'delegation-composition',
  filters: ['round', 'side', 'source', 'asOf'],
  prepare: prepareDelegationComposition,
  describe: describeDelegationComposition,
  Sheet: DelegationCompositionSheet,
  place: placeDelegationComposition,
  Marks: DelegationCompositionMarks,
})
