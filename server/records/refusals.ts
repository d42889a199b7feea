import 'server-only'
import type { Dependants, EditFault, StoredRecord } from '@/dataset/edits/edit'
import type { DescribedProcess } from './process-description'

/** Why a change of records was refused; nothing of it was written. */
export class ChangeRefused extends Error {
  override name = 'ChangeRefused'
  constructor(readonly because: Refusal) {
    super(`the change was refused: ${because.is}`)
  }
}

/** What stood in the way of a change. */
export type Refusal =
  | { readonly is: 'no process'; readonly processId: string }
  /** Somebody deleted the record, or it never was. */
  | { readonly is: 'missing'; readonly edit: number; readonly uid: number }
  /** Somebody else has changed the record since. */
  | {
      readonly is: 'changed meanwhile'
      readonly edit: number
      readonly record: StoredRecord
      readonly by: string
    }
  | { readonly is: 'description changed meanwhile'; readonly record: DescribedProcess; readonly by: string }
  /** Somebody has changed something in the process since the import was looked at. */
  | { readonly is: 'process changed meanwhile' }
  /** A process that was ever published stays. */
  | { readonly is: 'process published'; readonly processId: string }
  | { readonly is: 'process there already'; readonly processId: string }
  | { readonly is: 'faulty'; readonly faults: readonly EditFault[] }
  | ({ readonly is: 'depended on' } & Dependants)
  /** An id, a code or another text by which a record is known is longer than Postgres can index. */
  | { readonly is: 'key too long' }
  /** Somebody changed at the same moment what this change depends on. */
  | { readonly is: 'crossed' }
