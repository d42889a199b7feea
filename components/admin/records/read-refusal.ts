import type { ProcessNames } from '@/dataset/edits/process-names'
import { changedMeanwhileSchema, faultsSchema, missingSchema } from '../answers'
import type { AdminProblem } from '../call-admin'
import { type DraftFaults, sortFaults } from './check-draft'
import type { Conflict } from './conflict'

/** What a refused save comes to. */
export type Refusal =
  | { readonly is: 'conflict'; readonly conflict: Conflict }
  | { readonly is: 'faults'; readonly faults: DraftFaults }
  /** Somebody has deleted the record. */
  | { readonly is: 'gone' }
  /** Somebody has deleted a piece of its evidence, by its place in the draft. */
  | { readonly is: 'evidence gone'; readonly place: number }
  | { readonly is: 'problem'; readonly problem: AdminProblem }

/**
 * What a refused save comes to. The record was its first edit; `places` are those of the pieces of evidence in the draft,
 * by the place of their edit.
 */
export function readRefusal(problem: AdminProblem, places: readonly number[], names: ProcessNames): Refusal {
  const changed = changedMeanwhileSchema.safeParse(problem.members).data
  if (changed) {
    const { edit, record: theirs, by } = changed
    const place = edit === 0 ? null : (places[edit - 1] ?? null)
    return { is: 'conflict', conflict: { place, theirs, by } }
  }
  const faulty = faultsSchema.safeParse(problem.members).data
  if (faulty) return { is: 'faults', faults: sortFaults(faulty.faults, places, names) }
  const missing = missingSchema.safeParse(problem.members).data
  if (missing?.edit === 0) return { is: 'gone' }
  const place = missing && places[missing.edit - 1]
  return place === undefined ? { is: 'problem', problem } : { is: 'evidence gone', place }
}
