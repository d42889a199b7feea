import type { RecordType } from '@/dataset/closed-lists'

/** A record of the dataset by the type and key under which its evidence is filed. */
export interface RecordRef {
  readonly type: RecordType
  readonly id: string
}

/** `type/id`: tells records of all types apart. */
export const keyOfRecord = ({ type, id }: RecordRef): string => `${type}/${id}`

/** Why a place in a chart is empty. */
export type AbsenceReason =
  /** Reports exist and the reader's filter leaves them out. */
  | 'filtered-out'
  /** No article of the set reports on this round. */
  | 'round-not-covered'
  /** An article that could fill it is still being coded. */
  | 'not-coded-yet'
  /** Articles report on this round and none of them mentions the item in it. */
  | 'not-mentioned'
  /** Articles report on this round and none of them names anybody there. */
  | 'nobody-named'
  /** Articles report on this round, name others of the same side and not who was named before. */
  | 'not-named-again'
  /** The article has no statement of this side. */
  | 'no-statement'
  /** The article covers the ground and has nothing on the point. */
  | 'left-unsaid'
  /** The article reports on other rounds than that of the point. */
  | 'other-rounds'
  /** The article was published before the point could be known. */
  | 'not-yet-knowable'
  /** No day is known on which the point could first be reported. */
  | 'undated-point'
  /** That day lies inside the time in which the article may have been published. */
  | 'undated-article'

/** An empty place with its reason and the articles the reason is about. */
export interface Absence<Reason extends AbsenceReason = AbsenceReason> {
  readonly reason: Reason
  readonly sources: readonly string[]
  /** The first day on which the point could be reported, `YYYY-MM-DD`, where the reason is about it. */
  readonly knowableFrom?: string
}

/** What a mark of any chart has: a stable id for addresses, and the records or the reason behind it. */
export interface Mark {
  readonly id: string
  /** The place in the chart where the mark stands, where more than one can; the mark's own id unless given. */
  readonly place?: string
  /** The records that the mark shows. Empty only where `absence` holds. */
  readonly records: readonly RecordRef[]
  /** What the mark shows, where the same records can show different things: the days of an event. */
  readonly shows?: string
  /** Records that stand beside the shown ones: other steps in the same cell, and the item itself. */
  readonly context: readonly RecordRef[]
  readonly absence: Absence | null
  /** Shown records that are not the last step coded in their cell, so that the coders' agreement is not theirs. */
  readonly notLastStep: readonly string[]
  /** The one article whose account the mark shows, where it shows no other on the same records. */
  readonly article?: string
}
