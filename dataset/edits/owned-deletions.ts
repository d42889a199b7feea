import { referencesOf, targetOf } from './references'
import type { Revision } from './revision'

/**
 * Of the deletions of one act, those that went with the chosen ones because they meant nothing without them, and so on;
 * the chosen ones themselves first.
 */
export function withOwnedDeletions(
  chosen: readonly Revision[],
  all: readonly Revision[],
): readonly Revision[] {
  const found = new Map(chosen.map((revision) => [revision.id, revision]))
  const open = chosen.filter(isDeletion)
  for (let deletion = open.pop(); deletion; deletion = open.pop()) {
    const target = targetOfDeleted(deletion)
    for (const other of all) {
      if (found.has(other.id) || !isDeletion(other) || !isOwnedBy(target, other)) continue
      found.set(other.id, other)
      open.push(other)
    }
  }
  return [...found.values()]
}

const isDeletion = ({ table, before, after }: Revision) =>
  table !== 'processes' && before !== null && after === null

const targetOfDeleted = ({ table, before }: Revision) =>
  table === 'processes' || !before ? null : targetOf(table, before)

const isOwnedBy = (target: string | null, { table, before }: Revision) =>
  table !== 'processes' &&
  target !== null &&
  referencesOf(table, before ?? {}).some((one) => one.isOwned && one.target === target)
