import 'server-only'
import { z } from 'zod'
import { takeInText } from '@/dataset/articles/paragraphs'
import { countWords } from '@/dataset/count-words'
import type { Edit } from '@/dataset/edits/edit'
import { readUid } from '@/dataset/record-uid'
import { storableText } from '@/dataset/storable-text'
import { tableNames } from '@/dataset/tables'

/** A process and one of its tables, in an address. */
export const tableParams = z.object({
  process: z.string(),
  table: z.enum(tableNames, { error: 'is the name of no table' }),
})

/** A whole number in an address. */
const addressNumber = z.string().transform((text, context) => {
  const number = readUid(text)
  if (number !== undefined) return number
  context.addIssue(`is “${text}”. Allowed are whole numbers from 1 to 9007199254740991`)
  return z.NEVER
})

/** A record, in an address. */
export const recordParams = tableParams.extend({ uid: addressNumber })

/** A release, in an address. */
export const releaseParams = z.object({
  process: z.string(),
  number: addressNumber,
})

const uid = z.int({ error: 'must be a whole number' }).positive()
const version = z.int({ error: 'must be a whole number' }).positive()
// What a cell may hold is asked when the edits are planned, so that all that is wrong is told at once.
const row = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()], {
    error: 'must be a text, a number, true, false or null',
  }),
)
const table = z.enum(tableNames, { error: 'is the name of no table' })

/** Words to be found, in any spelling. */
export const askedWords = z.string().trim().max(200, { error: 'has more than 200 characters' })

/** Why something is changed, in the author's words. */
export const reason = storableText()
  .trim()
  .max(1000, { error: 'must have at most 1000 characters' })
  .transform((text) => text || undefined)
  .optional()

/** One edit, without the uid of what comes back after a deletion: only undoing gives that. */
const edit = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('create'), table, row }),
  z.strictObject({ does: z.literal('change'), table, uid, version, row }),
  z.strictObject({ does: z.literal('delete'), table, uid, version }),
]) satisfies z.ZodType<Edit>

/** Records that are to be deleted, as their editor saw them. */
export const targets = z
  .array(z.strictObject({ table, uid, version }))
  .min(1, { error: 'must not be empty' })
  .max(10_000, { error: 'must be at most 10,000 records' })

/** A list of edits; no record twice. */
export const edits = z
  .array(edit)
  .max(10_000, { error: 'must be at most 10,000 edits' })
  .refine(
    (list) => {
      const uids = list.flatMap((one) => ('uid' in one ? [one.uid] : []))
      return new Set(uids).size === uids.length
    },
    { error: 'edits one record twice' },
  )

/** A record that is being saved, and what is saved with it, such as its evidence. */
export const save = z.object({ row, reason, also: edits.default([]) })

/** A text that must say something. */
export const requiredText = storableText('must be a text').trim().min(1, { error: 'must not be empty' })

/** An article, in an address. */
export const articleParams = z.object({
  process: z.string(),
  uid: addressNumber,
})

/** The text of an article as it was pasted, without the characters that nobody sees. */
export const articleText = z
  .string({ error: 'must be a text' })
  .max(1_000_000, { error: 'must have at most a million characters' })
  .transform(takeInText)
  .pipe(
    storableText('must be a text')
      .trim()
      .refine((text) => countWords(text) > 0, { error: 'must hold a letter or a digit' }),
  )
