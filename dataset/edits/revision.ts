import type { AnyRow } from '../rules/rule'
import type { RevisedTable } from './edit'

/** One change of one record, as it was written down when it was made. */
export interface Revision<T extends RevisedTable = RevisedTable> {
  /** Grows with time. */
  readonly id: number
  readonly table: T
  readonly uid: number
  /** The version that the change made; a deletion has one too. */
  readonly version: number
  /** The row before; null where the change created it. */
  readonly before: AnyRow | null
  /** The row afterwards; null where the change deleted it. */
  readonly after: AnyRow | null
  /** The same for all that one save, import or undoing changed. */
  readonly act: number
  /** The user; null where nobody was logged in. */
  readonly actorId: string | null
  readonly actor: string
  readonly reason: string | null
  /** The act that this one undid. */
  readonly undoes: number | null
  /** When, as an ISO timestamp in UTC. */
  readonly at: string
}

/** The columns in which a change made a difference, in descriptor order; all that are filled where there is but one side. */
export function changedColumns({ before, after }: Pick<Revision, 'before' | 'after'>): readonly string[] {
  return Object.keys(after ?? before ?? {}).filter(
    (column) => (before?.[column] ?? null) !== (after?.[column] ?? null),
  )
}
