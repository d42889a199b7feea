/** A release as its own pages tell of it: everything but its rows. */
export interface ReleaseEntry {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  readonly note: string | null
  /** sha-256 over the table hashes, in hex. */
  readonly hash: string
  /** The release that it was compared with when it was published; null for the first one that could be shown. */
  readonly comparedWith: number | null
  /** What changed, a sentence each without a final stop; null where it would repeat what was withdrawn. */
  readonly changelog: readonly string[] | null
  /** Set when the release must not be shown. */
  readonly withdrawal: { readonly reason: string; readonly withdrawnAt: string } | null
  /** What was wrong in older releases and is right in this one. */
  readonly corrections: readonly CorrectionEntry[]
}

/** A notice to readers of older releases. */
export interface CorrectionEntry {
  /** The release that has it right. */
  readonly number: number
  /** The oldest release that it is about. */
  readonly since: number
  readonly text: string
  /** ISO 8601, UTC. */
  readonly correctedAt: string
}

/** Something that was done to a release. */
export interface ReleaseAct {
  readonly release: number
  readonly did: 'published' | 'corrected' | 'withdrawn'
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  /** The note, the correction or the reason. */
  readonly text: string | null
}

/** Whether readers of a release must know of a correction. */
export function isAbout({ since, number }: CorrectionEntry, release: number): boolean {
  return since <= release && release < number
}
