import { z } from 'zod'
import { shortenRevision } from '@/dataset/edits/revision'
import { tableNames } from '@/dataset/tables'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { findProcessTitle } from '@/server/records/list-processes'
import { readHistory } from '@/server/records/read-history'

const params = z.object({ process: z.string() })
const number = z.coerce.number({ error: 'must be a number' }).int().positive().optional()
const notMoment = { error: 'must be a time as 2026-11-23T00:00:00+01:00' }
const moment = z.iso
  .datetime({ offset: true, ...notMoment })
  // Postgres has no year 0.
  .refine((text) => !text.startsWith('0000'), notMoment)
  .optional()

const query = z.object({
  uid: number,
  act: number,
  table: z.enum([...tableNames, 'processes'], { error: 'is the name of no table' }).optional(),
  actor: z.string().optional(),
  from: moment,
  to: moment,
  before: number,
  except: number,
  limit: z.coerce.number().int().min(1).max(500, { error: 'must be at most 500' }).default(50),
})

/** Revisions of the records of a process, the newest first. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/revisions',
  { params, query },
  async ({ house, params: { process }, query: { limit, ...filter } }) => {
    const { revisions, ...history } = await readHistory(house.prisma, process, filter, limit)
    if (revisions.length === 0 && (await findProcessTitle(house.prisma, process)) === undefined)
      return problem(404, `There is no process "${process}".`)
    return reply({ revisions: revisions.map(shortenRevision), ...history })
  },
)
