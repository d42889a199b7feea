import type { Row } from './tables'

/**
 * The statements kept out of all, each a duplicate of none but a kept one, so that an utterance is still counted once:
 * a link over statements left out leads to the next kept one, or, with no original left, to the first kept duplicate.
 */
export function relinkDuplicates(
  kept: readonly Row<'statements'>[],
  all: readonly Row<'statements'>[],
): readonly Row<'statements'>[] {
  const originals = new Map(all.map(({ id, duplicate_of }) => [id, duplicate_of]))
  const keptIds = new Set(kept.map(({ id }) => id))
  /** The kept duplicate that stands for an original left out. */
  const standIns = new Map<string, string>()

  return kept.map((statement) => {
    const { id, duplicate_of } = statement
    let target = duplicate_of
    let lastLeftOut: string | null = null
    while (target !== null && !keptIds.has(target)) {
      lastLeftOut = target
      target = originals.get(target) ?? null
    }
    if (target !== null || lastLeftOut === null)
      return target === duplicate_of ? statement : { ...statement, duplicate_of: target }
    const standIn = standIns.get(lastLeftOut) ?? null
    if (standIn === null) standIns.set(lastLeftOut, id)
    return { ...statement, duplicate_of: standIn }
  })
}
