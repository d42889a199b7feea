import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { readIfMatch, versionTag } from '@/server/admin/read-if-match'
import { recordParams, save } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { changeRecords } from '@/server/records/change-records'
import { readDossier } from '@/server/records/read-dossier'

/** A record with its evidence. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/records/[table]/[uid]',
  { params: recordParams },
  async ({ house, params: { process, table, uid } }) => {
    const dossier = await readDossier(house.prisma, process, table, uid)
    if (!dossier) return problem(404, 'This record is not there: it was deleted, or never was.')
    return reply(dossier, { headers: versionTag(dossier.record.version) })
  },
)

/** Saves a record, and what belongs to it, over the version that `If-Match` names. */
export const PUT = answerAdmin(
  'PUT /api/admin/processes/[process]/records/[table]/[uid]',
  { params: recordParams, body: save },
  async ({
    house: { prisma },
    user,
    headers,
    params: { process, table, uid },
    body: { row, also, reason },
  }) => {
    const version = readIfMatch(headers)
    const edits = [{ does: 'change', table, uid, version, row } as const, ...also]
    const { act } = await changeRecords(prisma, process, edits, { author: user, reason })
    // As its form needs it to go on: what was saved with it has new versions, too.
    const dossier = await readDossier(prisma, process, table, uid)
    return reply({ act, dossier }, { headers: versionTag(dossier?.record.version ?? version) })
  },
)

/** Deletes the version of a record that `If-Match` names, if nothing depends on it. */
export const DELETE = answerAdmin(
  'DELETE /api/admin/processes/[process]/records/[table]/[uid]',
  { params: recordParams },
  async ({ house, user, headers, params: { process, table, uid } }) => {
    const version = readIfMatch(headers)
    const edits = [{ does: 'delete', table, uid, version } as const]
    const { act } = await changeRecords(house.prisma, process, edits, { author: user })
    return reply({ act })
  },
)
