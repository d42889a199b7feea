import 'server-only'
import { closedLists } from '@/dataset/closed-lists'
import type { Edit } from '@/dataset/edits/edit'
import type { ProcessWording } from '@/dataset/edits/process-texts'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tableNames, tables } from '@/dataset/tables'
import type { Db, PrismaClient } from '@/server/db/prisma'
import { type Signature, signTransaction } from './author'
import { inTransactionOfChanges, writeEdits } from './change-records'
import { requireFreeId } from './import-dataset'
import { lockProcess } from './lock-process'
import { writeDescription } from './process-description'
import { readRecords } from './read-records'
import { ChangeRefused } from './refusals'

/** A process that is begun without a package. */
export interface NewProcess {
  /** As `processIdSchema` wants it; it cannot change afterwards. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** The process whose vocabularies it begins with; null for those lists alone on which the code builds. */
  readonly vocabulariesOf: string | null
}

/** Begins a process without records. Throws ChangeRefused where there is one with this id. */
export function createProcess(
  prisma: PrismaClient,
  { id, title, description, vocabulariesOf }: NewProcess,
  signature: Signature,
): Promise<void> {
  return inTransactionOfChanges(prisma, async (db) => {
    await lockProcess(db, id)
    await requireFreeId(db, id)
    const rows = vocabulariesOf === null ? closedVocabularies() : await copyVocabularies(db, vocabulariesOf)
    const act = await signTransaction(db, signature)
    await writeDescription(db, id, { ...emptyWording(), title, description })
    const edits = rows.map((row): Edit => ({ does: 'create', table: 'vocabularies', row }))
    await writeEdits(db, id, edits, { ...signature, act })
  })
}

/** What a process says of itself until somebody words it better. */
function emptyWording(): ProcessWording {
  const resources = tableNames.map((table) => [
    table,
    { title: tables[table].title, description: tables[table].row },
  ])
  return {
    title: '',
    description: '',
    version: '0.1.0',
    keywords: [],
    licenses: [],
    resources: Object.fromEntries(resources) as Record<TableName, { title: string; description: string }>,
    codebook: '',
  }
}

function closedVocabularies(): AnyRow[] {
  return Object.entries<readonly string[]>(closedLists).flatMap(([vocabulary, codes]) =>
    codes.map((code, place) => ({
      vocabulary,
      code,
      rank: place + 1,
      group: null,
      label: labelOf(code),
      short_label: null,
      definition: null,
    })),
  )
}

function labelOf(code: string): string {
  const words = code.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function copyVocabularies(db: Db, processId: string): Promise<AnyRow[]> {
  const records = (await readRecords(db, processId)).filter(({ table }) => table === 'vocabularies')
  if (records.length === 0) throw new ChangeRefused({ is: 'no process', processId })
  // The group of a side is a party, and parties are not copied.
  return records.map(({ row }) => (row.vocabulary === 'side' ? { ...row, group: null } : row))
}
