/** An article as those who code it see it. */
import type { StoredRecord } from '../edits/edit'
import type { SecondCodingState } from './second-coding'

/** The text of an article, which stays behind the counter. */
export interface ArticleText {
  /** Counts from 1. */
  readonly version: number
  /** The first is number 1. */
  readonly paragraphs: readonly string[]
  readonly by: string
  /** When, as an ISO timestamp in UTC. */
  readonly at: string
}

/** What an article says of a claim or a demand, as far as that is decided. */
export type Decision = 'reported' | 'not mentioned' | 'open'

/** One claim or demand on the checklist of an article. */
export interface ChecklistItem {
  readonly table: 'claims' | 'demands'
  readonly uid: number
  readonly id: string
  readonly name: string
  /** What is claimed or demanded, in full. */
  readonly wording: string
  readonly decision: Decision
  /** Who found that it is not mentioned; null where nobody did, and where the article reports it. */
  readonly decidedBy: string | null
}

/** An article with its text, what rests on it, and what of it is still to be decided. */
export interface Article {
  readonly source: StoredRecord
  readonly text: ArticleText | null
  /** Where records rest on it, in the order of its paragraphs. */
  readonly evidence: readonly StoredRecord[]
  /** The records that rest on it or tell what it says, by table and key. */
  readonly reports: readonly StoredRecord[]
  readonly checklist: readonly ChecklistItem[]
  readonly second: SecondProgress
}

/** Where the second coding of an article stands for whoever asks. */
export interface SecondProgress {
  /** Null as long as nobody has begun. */
  readonly state: SecondCodingState | null
  /** Whether two have coded it, and what they gave stands in `codings`. */
  readonly isInCodings: boolean
  /** Whether nobody has begun, and whoever asks would not be refused. */
  readonly mayBegin: boolean
}

/** How far the coding of an article is. */
export interface ArticleProgress {
  readonly uid: number
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly hasText: boolean
  readonly isComplete: boolean
  /** Claims and demands of the process. */
  readonly itemCount: number
  readonly openCount: number
  /** The names of those who coded it first; none where that came from the command line. */
  readonly coders: readonly string[]
  readonly second: SecondProgress
}
