import type { RecordType } from './closed-lists'
import type { Dataset } from './dataset'
import { rowsWith } from './rows-with'
import type { Row } from './tables'

/** Where a record stands in articles, in the order of the table; nothing for a record without evidence. */
export function evidenceOf(
  { rows }: Dataset,
  { type, id }: { readonly type: RecordType; readonly id: string },
): readonly Row<'evidence'>[] {
  return rowsWith(rows.evidence, 'record_id', id).filter(({ record_type }) => record_type === type)
}
