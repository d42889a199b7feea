import { createRoom } from '../create-room'
import { describeDelegationChanges } from './describe'
import { DelegationChangesMarks } from './marks'
import { placeDelegationChanges } from './place'
import { prepareDelegationChanges } from './prepare'
import { DelegationChangesSheet } from './sheet'

/** Who is named again from round to round. */
export const delegationChangesRoom = createRoom({
  slug: 'delegation-changes',
  filters: ['side', 'source', 'asOf'],
  prepare: prepareDelegationChanges,
  describe: describeDelegationChanges,
  Sheet: DelegationChangesSheet,
  place: placeDelegationChanges,
  Marks: DelegationChangesMarks,
})
