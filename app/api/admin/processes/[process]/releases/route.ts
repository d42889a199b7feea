import { z } from 'zod'
import { storableText } from '@/dataset/storable-text'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { readDraftMatch } from '@/server/admin/read-if-match'
import { requiredText } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { findProcessTitle } from '@/server/records/list-processes'
import { publish } from '@/server/releases/publish'
import { readUnpublished } from '@/server/releases/read-meanwhile'
import { readHeads, readReleaseActs } from '@/server/releases/read-release'
import { readWrongSince } from '@/server/releases/wrong-since'

const params = z.object({ process: z.string() })
/** A release, or the next one, of which it is asked what it can put right. */
const query = z.object({
  corrects: z.coerce.number().int().positive({ error: 'must be the number of a release' }).optional(),
})
const since = z.int({ error: 'must be a whole number' }).positive()
const body = z.object({
  note: storableText()
    .trim()
    .max(1000, { error: 'must have at most 1000 characters' })
    .transform((text) => text || undefined)
    .optional(),
  correction: z.object({ text: requiredText, since }).optional(),
})

/**
 * The releases of a process, the newest first, withdrawn ones too, what was done to them by whom, and what is not released
 * yet; or since which of them something can have been wrong that the one asked about has right.
 */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/releases',
  { params, query },
  async ({ house, params: { process }, query: { corrects } }) => {
    const { prisma } = house
    if ((await findProcessTitle(prisma, process)) === undefined)
      return problem(404, `There is no process "${process}".`)
    if (corrects !== undefined)
      return reply({ wrongSince: (await readWrongSince(prisma, process, corrects)) ?? [] })
    const releases = await readHeads(prisma, process)
    return reply({
      releases: releases.toReversed(),
      acts: await readReleaseActs(prisma, process),
      unpublished: await readUnpublished(prisma, process),
    })
  },
)

/** Publishes the tables as they were looked at. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/releases',
  { params, body },
  async ({ house, user, params: { process }, body: { note, correction }, headers }) => {
    const seen = readDraftMatch(headers)
    const published = await publish(house.prisma, process, { by: user.name, note, seen, correction })
    // Whoever published looks at once; others are told of it by the database.
    await house.releases.refresh()
    return reply(published, { status: 201 })
  },
)
