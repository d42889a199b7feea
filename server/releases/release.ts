import 'server-only'
import type { ThawedRelease } from '@/dataset/release-bytes'
import type { CorrectionEntry } from '@/dataset/release-entry'

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
  /** What was wrong in older releases and is right in this one, in the order in which it was attached. */
  readonly corrections: readonly Omit<CorrectionEntry, 'number'>[]
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

/**
 * Whether a release cannot be shown for one of these reasons. By name: Next evaluates this file anew, so that what the
 * front's store throws is of no class that pages know.
 */
export function isReleaseWithdrawn(error: unknown): error is ReleaseWithdrawn {
  return error instanceof Error && error.name === 'ReleaseWithdrawn'
}

/** See `isReleaseWithdrawn`. */
export function isReleasesUnavailable(error: unknown): error is ReleasesUnavailable {
  return error instanceof Error && error.name === 'ReleasesUnavailable'
}
