import { createRoom } from '../create-room'
import { describeVoices } from './describe'
import { VoicesMarks } from './marks'
import { placeVoices } from './place'
import { prepareVoices } from './prepare'
import { VoicesSheet } from './sheet'

/** Whose words fill each article. */
export const voicesRoom = createRoom({
  slug: 'voices',
  filters: ['source', 'account', 'asOf'],
  prepare: prepareVoices,
  describe: describeVoices,
  Sheet: VoicesSheet,
  place: placeVoices,
  Marks: VoicesMarks,
})
