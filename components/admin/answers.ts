/** The shapes of what the routes behind the counter answer. */
import { z } from 'zod'
import type { Dossier } from '@/dataset/edits/dossier'
import type { Dependants, StoredRecord } from '@/dataset/edits/edit'
import type { ImportPreview } from '@/dataset/edits/import-preview'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { roles } from '@/dataset/roles'
import { tableNames } from '@/dataset/tables'
import { type UserChange, userDeeds } from '@/dataset/user-changes'

const table = z.enum(tableNames)
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

export const recordSchema = z.object({
  table,
  uid: z.number(),
  version: z.number(),
  row,
}) satisfies z.ZodType<StoredRecord>

export const recordPageSchema = z.object({ records: z.array(recordSchema), total: z.number() })

export const dossierSchema = z.object({
  record: recordSchema,
  evidence: z.array(recordSchema).nullable(),
  isReleased: z.boolean(),
  changedBy: z.string(),
}) satisfies z.ZodType<Dossier>

export const namesSchema = z.object({
  title: z.string(),
  isPublished: z.boolean(),
  state: z.number(),
  counts: z.record(z.string(), z.number()),
  records: z.record(z.string(), z.array(z.object({ id: z.string(), name: z.string() }))),
  texts: z.array(z.string()),
  codes: z.array(
    z.object({
      vocabulary: z.string(),
      code: z.string(),
      label: z.string(),
      definition: z.string().nullable(),
    }),
  ),
}) satisfies z.ZodType<ProcessNames>

/** What words were found in, table by table. */
export const foundSchema = z.object({
  found: z.array(recordPageSchema.extend({ table })),
})

export const savedSchema = z.object({
  act: z.number(),
  /** What was created. */
  record: recordSchema.optional(),
  /** What was changed, with its evidence as it is now. */
  dossier: dossierSchema.optional(),
})
/** What saving a record came to. */
export type Saved = z.infer<typeof savedSchema>
export const changedSchema = z.object({ act: z.number(), records: z.array(recordSchema) })
export const actSchema = z.object({ act: z.number() })

export const revisionSchema = z.object({
  id: z.number(),
  table: z.enum([...tableNames, 'processes']),
  uid: z.number(),
  version: z.number(),
  before: row.nullable(),
  after: row.nullable(),
  act: z.number(),
  actorId: z.string().nullable(),
  actor: z.string(),
  nowCalled: z.string().nullable(),
  reason: z.string().nullable(),
  undoes: z.number().nullable(),
  at: z.string(),
}) satisfies z.ZodType<Revision>
export const revisionsSchema = z.object({
  revisions: z.array(revisionSchema),
  /** By act. */
  acts: z.record(z.string(), z.object({ size: z.number(), isBeginning: z.boolean() })),
  /** Of these revisions those that are the last of their records. */
  newest: z.array(z.number()),
  /** What the next page is asked for with. */
  older: z.object({ before: z.number(), except: z.number().optional() }).nullable(),
})

export const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  hasSecondFactor: z.boolean(),
  hasPassword: z.boolean(),
  isDisabled: z.boolean(),
})
/** A user, as admins see them. */
export type UserEntry = z.infer<typeof userSchema>
export const usersSchema = z.object({ users: z.array(userSchema) })
/** What was done to accounts, the newest first. */
export const userChangesSchema = z.object({
  changes: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      actor: z.string(),
      userName: z.string(),
      did: z.enum(userDeeds),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ) satisfies z.ZodType<readonly UserChange[]>,
  hasOlder: z.boolean(),
})
export const linkSchema = z.object({ link: z.object({ url: z.string(), expiresAt: z.string() }) })

export const sessionsSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      usedAt: z.string(),
      expiresAt: z.string(),
      address: z.string().nullable(),
      browser: z.string().nullable(),
      isCurrent: z.boolean(),
    }),
  ),
})

export const logInSchema = z.object({
  is: z.enum(['in', 'second factor needed']),
  /** Where a recovery code was used. */
  recoveryCodes: z.object({ left: z.number(), of: z.number() }).optional(),
})
export const welcomeSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('first admin') }),
  z.object({ is: z.literal('user'), email: z.string(), name: z.string() }),
])
/** What a one-time link is for. */
export type WelcomeAnswer = z.infer<typeof welcomeSchema>

const counts = { added: z.number(), removed: z.number(), changed: z.number() }
export const previewSchema = z.object({
  process: z.object({ id: z.string(), title: z.string() }),
  isNew: z.boolean(),
  state: z.number(),
  size: z.number(),
  wording: z.object({ before: row.nullable(), after: row }),
  tables: z.array(
    z.object({
      table,
      ...counts,
      rows: z.array(z.object({ before: row.nullable(), after: row.nullable() })),
    }),
  ),
}) satisfies z.ZodType<ImportPreview>
export const importedSchema = z.object({ id: z.string(), act: z.number(), size: z.number() })
const packageFaultSchema = z.object({
  /** The file that it is in. */
  where: z.string(),
  /** Whether it lies between records, so that it may go away with another one. */
  isBetween: z.boolean(),
  text: z.string(),
})
/** One thing wrong with a package. */
export type PackageFault = z.infer<typeof packageFaultSchema>
export const packageFaultsSchema = z.object({
  is: z.literal('faulty package'),
  faults: z.array(packageFaultSchema),
  /** How many there are; the first are told. */
  total: z.number(),
})

export const describedSchema = z.object({
  table: z.literal('processes'),
  uid: z.number(),
  version: z.number(),
  row,
}) satisfies z.ZodType<StoredRecord<'processes'>>
export const descriptionSchema = z.object({ record: describedSchema })
export const describedMeanwhileSchema = z.object({
  is: z.literal('description changed meanwhile'),
  record: describedSchema,
  by: z.string(),
})
export const changedDescriptionSchema = z.object({ act: z.number(), record: describedSchema })

const faultSchema = z.object({
  edit: z.number().nullable(),
  table,
  key: z.string(),
  column: z.string().nullable(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  problem: z.string(),
  allowed: z.string().nullable(),
})
export const faultsSchema = z.object({ is: z.literal('faulty'), faults: z.array(faultSchema) })
export const changedMeanwhileSchema = z.object({
  is: z.literal('changed meanwhile'),
  edit: z.number(),
  record: recordSchema,
  by: z.string(),
})
export const missingSchema = z.object({ is: z.literal('missing'), edit: z.number(), uid: z.number() })
const dependantSchema = z.object({ record: recordSchema, column: z.string() })
export const dependantsSchema = z.object({
  owned: z.array(dependantSchema),
  blocking: z.array(dependantSchema),
}) satisfies z.ZodType<Dependants>
export const dependedOnSchema = dependantsSchema.extend({ is: z.literal('depended on') })

/** How many sessions were ended. */
export const endedSchema = z.object({ ended: z.number() })
