import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { readStateMatch } from '@/server/admin/read-if-match'
import { reply } from '@/server/admin/reply'
import { deleteProcess } from '@/server/records/delete-process'

const params = z.object({ process: z.string() })

/** Deletes a process that was never published, in the state that `If-Match` names. */
export const DELETE = answerAdmin(
  'DELETE /api/admin/processes/[process]',
  { params },
  async ({ house, user, params: { process }, headers }) =>
    reply({ act: await deleteProcess(house.prisma, process, readStateMatch(headers), { author: user }) }),
)
