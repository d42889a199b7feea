import { z } from 'zod'
import { processIdSchema, titleSchema } from '@/dataset/read-descriptor'
import { storableText } from '@/dataset/storable-text'
import { answerAdmin } from '@/server/admin/answer-admin'
import { requiredText } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { createProcess } from '@/server/records/create-process'

const body = z.object({
  id: processIdSchema,
  title: titleSchema,
  description: requiredText,
  vocabulariesOf: storableText().nullable().default(null),
})

/** Begins a process without records. */
export const POST = answerAdmin('POST /api/admin/processes', { body }, async ({ house, user, body }) => {
  await createProcess(house.prisma, body, { author: user })
  return reply({ id: body.id }, { status: 201 })
})
