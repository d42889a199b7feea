import type { Revision } from '@/dataset/edits/revision'

/** How much of what was changed at once was undone since. */
export type Undone = 'nothing' | 'part' | 'all'

/** How many of some revisions are among those that were undone. */
export function howFarUndone(revisions: readonly Revision[], undone: ReadonlySet<number>): Undone {
  if (!revisions.some(({ id }) => undone.has(id))) return 'nothing'
  return revisions.every(({ id }) => undone.has(id)) ? 'all' : 'part'
}

/** What is said of it after what was done; nothing where nothing was undone. */
export const undoneWords: Readonly<Record<Undone, string>> = {
  nothing: '',
  part: ', in part undone since',
  all: ', undone since',
}
