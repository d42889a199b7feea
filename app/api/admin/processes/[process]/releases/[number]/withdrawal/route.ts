import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { releaseParams, requiredText } from '@/server/admin/record-schemas'
import { done } from '@/server/admin/reply'
import { withdraw } from '@/server/releases/withdraw'

const body = z.object({ reason: requiredText.max(1000, { error: 'must have at most 1000 characters' }) })

/** Hides a release for good, for a legal reason that stays public. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/releases/[number]/withdrawal',
  { params: releaseParams, body },
  async ({ house, user, params: { process, number }, body: { reason } }) => {
    await withdraw(house.prisma, { processId: process, number, by: user.name, reason })
    await house.releases.refresh()
    return done()
  },
)
