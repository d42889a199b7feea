import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { nameRecord } from '../records/name-record'

/** What is asked before the creation of records is undone: whether they, and the evidence that came with them, shall go. */
export function askBeforeDeletion(
  revisions: readonly Pick<Revision, 'table' | 'after'>[],
  names: ProcessNames,
): string {
  const records = revisions.filter(({ table }) => table !== 'evidence')
  // A piece of evidence may have been added by itself.
  const [record, ...others] = records.length > 0 ? records : revisions
  if (!record || record.table === 'processes' || others.length > 0)
    return `Delete ${revisions.length} records?`
  const evidence = revisions.length > 1 ? ' and its evidence' : ''
  return `Delete “${nameRecord(record.table, record.after ?? {}, names)}”${evidence}?`
}
