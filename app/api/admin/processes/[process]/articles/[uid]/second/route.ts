import { z } from 'zod'
import { mayAs } from '@/dataset/roles'
import { answerAdmin } from '@/server/admin/answer-admin'
import { codedValues } from '@/server/admin/coding-schemas'
import { problem } from '@/server/admin/problem'
import { articleParams } from '@/server/admin/record-schemas'
import { done, reply } from '@/server/admin/reply'
import { discardSecondCoding, readSecondDesk, writeSecondValues } from '@/server/articles/second-coding'

const body = z.object({ values: codedValues })

/** What a second coder works with, nothing of the first coding in it. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/articles/[uid]/second',
  { params: articleParams },
  async ({ house, user, params: { process, uid } }) => {
    const desk = await readSecondDesk(house.prisma, process, uid, user)
    return desk ? reply(desk) : problem(404, 'There is no such article.')
  },
)

/** Writes values of a second coding, null taking one back; tells all values as they are then. */
export const PATCH = answerAdmin(
  'PATCH /api/admin/processes/[process]/articles/[uid]/second',
  { params: articleParams, body },
  async ({ house, user, params: { process, uid }, body: { values } }) => {
    const written = await writeSecondValues(house.prisma, process, uid, user, values)
    return written ? reply({ values: written }) : problem(404, 'There is no such article.')
  },
)

/** Gives a second coding up, as its coder or as a publisher. */
export const DELETE = answerAdmin(
  'DELETE /api/admin/processes/[process]/articles/[uid]/second',
  { params: articleParams },
  async ({ house, user, params: { process, uid } }) => {
    const mayOthers = mayAs(user.role, 'publisher')
    const isThere = await discardSecondCoding(house.prisma, process, uid, user, mayOthers)
    return isThere ? done() : problem(404, 'There is no second coding of this article.')
  },
)
