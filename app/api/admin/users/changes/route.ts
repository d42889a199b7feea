import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { reply } from '@/server/admin/reply'
import { readUserChanges } from '@/server/auth/user-changes'

const query = z.object({
  before: z.coerce.number({ error: 'must be a number' }).int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500, { error: 'must be at most 500' }).default(50),
})

/** What was done to accounts, the newest first. */
export const GET = answerAdmin(
  'GET /api/admin/users/changes',
  { query },
  async ({ house, query: { before, limit } }) => reply(await readUserChanges(house.prisma, limit, before)),
)
