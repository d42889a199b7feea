import { z } from 'zod'
import { comparedTypes } from '@/dataset/articles/second-coding'
import { answerAdmin } from '@/server/admin/answer-admin'
import { articleParams, codedValue, reason } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { adjudicate } from '@/server/articles/comparison'

const body = z.object({
  units: z
    .array(
      z.strictObject({
        unitType: z.enum(comparedTypes, { error: 'must be claim_stance or demand_status' }),
        unitKey: z.string().max(1000),
        value: codedValue,
        /** What was set down when it was looked at. */
        seen: codedValue.nullable(),
      }),
    )
    .min(1, { error: 'must not be empty' })
    .max(100_000),
  reason,
})

/** Sets down the values of units that two coders coded. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles/[uid]/adjudications',
  { params: articleParams, body },
  async ({ house, user, params: { process, uid }, body: { units, reason } }) => {
    const signature = { author: user, reason }
    const { act } = await adjudicate(house.prisma, process, uid, { units }, signature)
    return reply({ act })
  },
)
