/** What can be done to the account of a user. */
export const userDeeds = [
  'added',
  'role changed',
  'name changed',
  'e-mail address changed',
  'link made',
  'password set',
  'second factor turned on',
  'second factor turned off',
  'logged out',
  'disabled',
  'enabled',
  'removed',
] as const
/** What was done to the account of a user. */
export type UserDeed = (typeof userDeeds)[number]

/** One thing that was done to the account of a user, as it was written down when it was done. */
export interface UserChange {
  /** Grows with time. */
  readonly id: number
  /** When, as an ISO timestamp in UTC. */
  readonly at: string
  /** Who did it, by the name of that time. */
  readonly actor: string
  /** What the user was called at that time. */
  readonly userName: string
  readonly did: UserDeed
  /** The role, the name or the address before and afterwards, where it is about one. */
  readonly before: string | null
  readonly after: string | null
}
