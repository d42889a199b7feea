import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { releaseParams, requiredText } from '@/server/admin/record-schemas'
import { done } from '@/server/admin/reply'
import { correct } from '@/server/releases/correct'

const body = z.object({
  text: requiredText,
  since: z.int({ error: 'must be a whole number' }).positive(),
})

/** Attaches a notice to a release that has right what was wrong before. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/releases/[number]/corrections',
  { params: releaseParams, body },
  async ({ house, user, params: { process, number }, body: { text, since } }) => {
    await correct(house.prisma, { processId: process, number, text, since, by: user.name })
    await house.releases.refresh()
    return done()
  },
)
