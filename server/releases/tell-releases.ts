import 'server-only'
import type { ReleaseEntry } from '@/dataset/release-entry'
import type { ReleaseHead } from './release'

/** The releases of a process as their pages tell of them, newest first. `heads` are all of them, oldest first. */
export function tellReleases(heads: readonly ReleaseHead[]): readonly ReleaseEntry[] {
  return heads.map((head) => tellRelease(head, heads)).reverse()
}

function tellRelease(head: ReleaseHead, heads: readonly ReleaseHead[]): ReleaseEntry {
  const { number, publishedAt, note, hash, changelog, withdrawal, corrections } = head
  const before = heads.findLast((one) => one.number < number && wasShown(one, publishedAt))
  // A changelog quotes the release before, so what was withdrawn since would live on in it.
  const mayBeTold = withdrawal === null && !before?.withdrawal
  return {
    number,
    publishedAt,
    note: withdrawal === null ? note : null,
    hash,
    comparedWith: before?.number ?? null,
    changelog: mayBeTold ? changelog : null,
    withdrawal,
    corrections: withdrawal === null ? corrections.map((one) => ({ ...one, number })) : [],
  }
}

/** Whether readers could see a release at a time; `publish` compares with the newest of those. */
const wasShown = ({ withdrawal }: ReleaseHead, at: string) => !withdrawal || withdrawal.withdrawnAt > at
