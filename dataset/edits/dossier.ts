import type { StoredRecord } from './edit'

/** A record with what its form shows beside it. */
export interface Dossier {
  readonly record: StoredRecord
  /** Its evidence; null for records that have none of their own. */
  readonly evidence: readonly StoredRecord[] | null
  /** Whether any release has its id, which then cannot change any more; false for records without one. */
  readonly isReleased: boolean
  /** Who changed it last. */
  readonly changedBy: string
}
