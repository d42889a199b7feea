/**
 * A publisher to be killed: edits one demand and publishes, over and over, with the title of each attempt as the
 * only difference. `DATABASE_URL` says where; the arguments are the process and a word for the titles.
 */
import { PublishRefused, publish } from '@/server/releases/publish'
import { connect } from './connections'

const [processId = '', word = ''] = process.argv.slice(2)
const { prisma, query } = connect(process.env.DATABASE_URL ?? '')
for (let attempt = 1; ; attempt += 1) {
  await query(
    'UPDATE demands SET title = $1 WHERE process_id = $2 AND id = (SELECT min(id) FROM demands WHERE process_id = $2)',
    [`${word} ${attempt}`, processId],
  )
  await publish(prisma, processId, { by: word }).catch((error: unknown) => {
    // Another publisher has published this title meanwhile.
    if (!(error instanceof PublishRefused)) throw error
  })
  if (attempt === 1) process.send?.('warm')
}
