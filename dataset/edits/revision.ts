import type { Cell } from '../cell-text'
import type { AnyRow } from '../rules/rule'
import { differingPart } from './differing-part'
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
  /** The name at that time. */
  readonly actor: string
  /** What they are called now, where that is something else. */
  readonly nowCalled: string | null
  readonly reason: string | null
  /** The act that this one undid. */
  readonly undoes: number | null
  /** When, as an ISO timestamp in UTC. */
  readonly at: string
}

/** One save, import or undoing, as a whole. */
export interface ActSummary {
  /** How many revisions it has. */
  readonly size: number
  /** Whether a process began with it. */
  readonly isBeginning: boolean
}

/** The columns in which a change made a difference, in descriptor order; all that are filled where there is but one side. */
export function changedColumns({ before, after }: Pick<Revision, 'before' | 'after'>): readonly string[] {
  return Object.keys(after ?? before ?? {}).filter(
    (column) => (before?.[column] ?? null) !== (after?.[column] ?? null),
  )
}

/** Texts from this length on are not told whole in a list of revisions. */
const longText = 20_000

/** A revision whose very long texts, such as a codebook, are cut to where they differ. */
export function shortenRevision<R extends Pick<Revision, 'before' | 'after'>>(revision: R): R {
  const { before, after } = revision
  const cells = Object.keys(after ?? before ?? {}).map((column): [string, Cell, Cell] => {
    const [old, now] = [before?.[column] ?? null, after?.[column] ?? null]
    if (String(old ?? '').length + String(now ?? '').length < longText) return [column, old, now]
    const part = differingPart(String(old ?? ''), String(now ?? ''))
    return [column, old === null ? null : part.before, now === null ? null : part.after]
  })
  const row = (place: 1 | 2) => Object.fromEntries(cells.map((cell) => [cell[0], cell[place]]))
  return { ...revision, before: before && row(1), after: after && row(2) }
}
