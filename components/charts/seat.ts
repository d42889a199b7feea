/** Places at the table, as every chart of delegations knows them. */
import type { seatRoles } from '@/dataset/closed-lists'
import type { FamilySlot } from './institution-palette'

/** A disc, a square or a diamond. */
type SeatShape = 'person' | 'body' | 'team'

/** The institution of a seat, as the articles of that seat report it. */
export interface SeatInstitution {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly kindLabel: string
  /** Kinds of one family share a colour and count as alike. */
  readonly family: string
  readonly slot: FamilySlot
}

/** What articles other than the seat's own say on the point of the seat, where they leave it open or deny it. */
export interface OtherAccounts {
  /** Articles that name people or bodies of the same team, and no head. */
  readonly namesNoHead: readonly string[]
  readonly leavesOpen: readonly string[]
  readonly saysOtherwise: readonly string[]
  /** Keys of all claim reports on the point. */
  readonly claimReports: readonly string[]
}

/** One place at the table. Its id is the id of its mark. */
export interface Seat {
  readonly id: string
  readonly round: string
  readonly party: string
  readonly partyName: string
  /** The id of the person; null where none is named. */
  readonly person: string | null
  readonly role: (typeof seatRoles)[number]
  /** What the process calls the role. */
  readonly roleLabel: string
  readonly shape: SeatShape
  /** The person, the body, or the party where neither is stated. */
  readonly name: string
  readonly institution: SeatInstitution | null
  readonly title: string | null
  readonly note: string | null
  /** Articles that report the seat, oldest first. */
  readonly sources: readonly string[]
  /** The spellings of the person's name by article. */
  readonly spellings: Readonly<Record<string, readonly string[]>>
  readonly others: OtherAccounts | null
}

/** A party that takes part, as a row. */
export interface Side {
  readonly party: string
  readonly name: string
}
