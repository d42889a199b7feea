import 'server-only'
import type { ThawedRelease } from '@/dataset/release-bytes'

/** What is known of a release without its body. */
export interface ReleaseHead {
  readonly processId: string
  readonly number: number
  /** sha-256 over the table hashes, in hex. */
  readonly hash: string
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  readonly publishedBy: string
  readonly note: string | null
  readonly changelog: readonly string[]
  /** Set when the release must not be shown. */
  readonly withdrawal: { readonly reason: string; readonly withdrawnAt: string } | null
}

/** A release with its verified body. */
export interface Release extends ReleaseHead, ThawedRelease {}

/** The release was withdrawn; `head` says when and why. */
export class ReleaseWithdrawn extends Error {
  override name = 'ReleaseWithdrawn'
  constructor(readonly head: ReleaseHead) {
    super(`Release ${head.number} of ${head.processId} was withdrawn: ${head.withdrawal?.reason}`)
  }
}

/** The release exists or may exist, and cannot be read now: the database is gone and no copy is on disk. */
export class ReleasesUnavailable extends Error {
  override name = 'ReleasesUnavailable'
}
