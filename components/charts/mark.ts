import type { RecordType } from '@/dataset/closed-lists'

/** A record of the dataset by the type and key under which its evidence is filed. */
export interface RecordRef {
  readonly type: RecordType
  readonly id: string
}

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
  /** The records that the mark shows. Empty only where `absence` holds. */
  readonly records: readonly RecordRef[]
  /** Records that stand beside the shown ones: other steps in the same cell, and the item itself. */
  readonly context: readonly RecordRef[]
  readonly absence: Absence | null
  /** Shown records that are not the last step coded in their cell, so that the coders' agreement is not theirs. */
  readonly notLastStep: readonly string[]
}
