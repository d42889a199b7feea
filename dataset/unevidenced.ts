import { evidencedTypes, type RecordType } from './closed-lists'
import type { Dataset } from './dataset'
import { recordKey, recordTable } from './record-key'

/** A record by type and key, as evidence names it. */
export interface Unevidenced {
  readonly record_type: RecordType
  readonly record_id: string
}

/** The records that rest on no evidence although their table carries it, table by table; an article rests on itself. */
export function listUnevidenced({ rows }: Dataset): readonly Unevidenced[] {
  const known = new Set(rows.evidence.map(({ record_type, record_id }) => `${record_type} ${record_id}`))
  const types = evidencedTypes.filter((type) => type !== 'source')
  return types.flatMap((type) =>
    rows[recordTable(type)]
      .map((row) => ({ record_type: type, record_id: recordKey(type, row) }))
      .filter(({ record_type, record_id }) => !known.has(`${record_type} ${record_id}`)),
  )
}
