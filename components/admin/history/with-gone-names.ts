import type { ProcessNames } from '@/dataset/edits/process-names'
import { recordName } from '@/dataset/edits/record-name'
import type { Revision } from '@/dataset/edits/revision'

/** The names of a process and of those of its records that are gone, as the revisions that deleted them tell them. */
export function withGoneNames(
  names: ProcessNames,
  revisions: readonly Pick<Revision, 'table' | 'before' | 'after'>[],
): ProcessNames {
  const gone = revisions.flatMap(({ table, before, after }) =>
    table !== 'processes' && after === null && typeof before?.id === 'string'
      ? [{ table, id: before.id, name: recordName(table, before) }]
      : [],
  )
  if (gone.length === 0) return names
  const records: Record<string, ProcessNames['records'][string]> = { ...names.records }
  for (const { table, id, name } of gone) {
    const known = records[table] ?? []
    if (!known.some((one) => one.id === id)) records[table] = [...known, { id, name }]
  }
  return { ...names, records }
}
