import { z } from 'zod'
import { lastChange } from '@/dataset/edits/last-change'
import { tables } from '@/dataset/tables'
import { answerAdmin, Refused } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { versionTag } from '@/server/admin/read-if-match'
import { askedWords, save, tableParams } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { changeRecords } from '@/server/records/change-records'
import { findProcessTitle } from '@/server/records/list-processes'
import { listRecords } from '@/server/records/list-records'

const wholeNumber = z.coerce.number({ error: 'must be a whole number' }).int().min(0)

const query = z.object({
  q: askedWords.optional(),
  /** `column:value`, once for each; nothing behind the colon for an empty cell. */
  where: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.string().regex(/^[a-z_]+:/, { error: 'must be a column, a colon and a value' })),
  ),
  sort: z.string().optional(),
  order: z.enum(['up', 'down'], { error: 'must be up or down' }).default('up'),
  limit: wholeNumber
    .min(1, { error: 'must be at least 1' })
    .max(500, { error: 'must be at most 500' })
    .default(50),
  offset: wholeNumber.default(0),
})

/** One page of the records of a table. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/records/[table]',
  { params: tableParams, query },
  async ({ house, params: { process, table }, query: { q, where, sort, order, limit, offset } }) => {
    const filters = where.map((text) => {
      const at = text.indexOf(':')
      return { column: text.slice(0, at), value: text.slice(at + 1) || null }
    })
    if ((await findProcessTitle(house.prisma, process)) === undefined)
      return problem(404, `There is no process "${process}".`)
    for (const column of [
      ...filters.map((filter) => filter.column),
      ...(sort && sort !== lastChange ? [sort] : []),
    ])
      if (!Object.hasOwn(tables[table].columns, column))
        throw new Refused(problem(400, `"${column}" is no column of ${table}.`))
    const page = await listRecords(house.prisma, process, {
      table,
      words: q || undefined,
      where: filters,
      sort: sort || undefined,
      isDescending: order === 'down',
      limit,
      offset,
    })
    return reply(page)
  },
)

/** Creates a record, and what belongs to it. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/records/[table]',
  { params: tableParams, body: save },
  async ({ house, user, params: { process, table }, body: { row, also, reason } }) => {
    const { act, records } = await changeRecords(
      house.prisma,
      process,
      [{ does: 'create', table, row }, ...also],
      { author: user, reason },
    )
    const [record] = records
    return reply({ act, record }, { status: 201, headers: versionTag(record?.version ?? 1) })
  },
)
