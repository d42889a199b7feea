import { z } from 'zod'
import { comparedTypes } from '@/dataset/articles/second-coding'
import { answerAdmin } from '@/server/admin/answer-admin'
import { codedValue } from '@/server/admin/coding-schemas'
import { problem } from '@/server/admin/problem'
import { articleParams, reason } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { adjudicate } from '@/server/articles/adjudicate'

const body = z.object({
  units: z
    .array(
      z.strictObject(
        {
          unitType: z.enum(comparedTypes, { error: 'must be claim_stance or demand_status' }),
          unitKey: z
            .string({ error: 'must be the key of a unit, as a text' })
            .max(1000, { error: 'must have at most 1000 characters' }),
          value: codedValue,
          /** What was set down when it was looked at. */
          seen: z.union([codedValue, z.null()], {
            error: 'must be the code that was set down, or null for none',
          }),
        },
        { error: 'must be an object with unitType, unitKey, value and seen, and nothing else' },
      ),
      { error: 'must be a list of units' },
    )
    .min(1, { error: 'must not be empty' })
    .max(100_000, { error: 'must be at most 100,000 units' }),
  reason,
})

/** Sets down the values of units that two coders coded. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles/[uid]/adjudications',
  { params: articleParams, body },
  async ({ house, user, params: { process, uid }, body: { units, reason } }) => {
    const signature = { author: user, reason }
    const changed = await adjudicate(house.prisma, process, uid, { units }, signature)
    return changed ? reply({ act: changed.act }) : problem(404, 'There is no such article.')
  },
)
