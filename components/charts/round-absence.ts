import type { Row } from '@/dataset/tables'
import type { Absence } from './mark'

/** What decides why a place in a round is empty. */
export interface EmptyPlace<Silence> {
  /** The articles that the filter leaves. */
  readonly sources: readonly Row<'sources'>[]
  /** The articles of what would stand here without the filter. */
  readonly leftOut: readonly string[]
  /** Those of the articles left that report on the round. */
  readonly reporting: readonly string[]
  /** What it means where articles report on the round. */
  readonly silence: Silence
}

/** Why a place in a round is empty: the first reason that holds. */
export function absenceInRound<Silence extends 'not-mentioned' | 'nobody-named' | 'not-named-again'>({
  sources,
  leftOut,
  reporting,
  silence,
}: EmptyPlace<Silence>): Absence<'filtered-out' | 'not-coded-yet' | 'round-not-covered' | Silence> {
  if (leftOut.length > 0) return { reason: 'filtered-out', sources: [...new Set(leftOut)].sort() }
  const uncoded = sources.filter((source) => !source.coding_complete).map(({ id }) => id)
  if (uncoded.length > 0) return { reason: 'not-coded-yet', sources: uncoded }
  if (reporting.length === 0) return { reason: 'round-not-covered', sources: sources.map(({ id }) => id) }
  return { reason: silence, sources: reporting }
}
