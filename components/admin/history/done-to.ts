import type { Revision } from '@/dataset/edits/revision'

/** What was done to all of some revised records, in words. */
export function doneTo(revisions: readonly Pick<Revision, 'before' | 'after'>[]): string {
  if (revisions.every(({ before }) => before === null)) return 'created'
  return revisions.every(({ after }) => after === null) ? 'deleted' : 'changed'
}
