import 'server-only'
import { describeChanges } from '@/dataset/changelog'
import type { Dataset } from '@/dataset/dataset'
import { diffDatasets } from '@/dataset/diff-datasets'
import type { Fault } from '@/dataset/fault'
import { type FrozenRelease, freezeDataset, thawRelease } from '@/dataset/release-bytes'
import { validateDataset } from '@/dataset/validate-dataset'
import type { Db } from '@/server/db/prisma'
import { readProcessState } from '@/server/records/import-dataset'
import { readTables } from '@/server/records/read-tables'
import { readFrozen, readLastHead, readLastShownHead } from './read-release'
import type { ReleaseHead } from './release'

/** What the tables of a process were when somebody looked: as long as both are the same, nothing has changed. */
export interface DraftState {
  /** The last revision of the process. */
  readonly revision: number
  /** The number of the last release, withdrawn or not; 0 before the first. */
  readonly release: number
  /** The number of the newest release that readers see; 0 where they see none. */
  readonly shown: number
}

/** The tables of a process as the next release would hold them. */
export interface Draft {
  readonly state: DraftState
  readonly dataset: Dataset
  readonly frozen: FrozenRelease
  /** The rules that they break; with any, they cannot be published. */
  readonly faults: readonly Fault[]
  /** The newest release that readers can see, with its rows; undefined where there is none. */
  readonly shown: { readonly head: ReleaseHead; readonly dataset: Dataset } | undefined
  /** The release that is the same, where publishing would change nothing. */
  readonly sameAs: number | undefined
  /** What would change for readers, a sentence each; empty as long as rules are broken. */
  readonly changelog: readonly string[]
}

/**
 * Looks at the tables of a process as `publish` does, in the caller's transaction, which has locked or shared the process;
 * undefined where there is none.
 */
export async function lookAtDraft(db: Db, processId: string): Promise<Draft | undefined> {
  const rows = await readDraftRows(db, processId)
  return rows && prepareDraft(db, rows)
}

/** What a draft is prepared from. */
export interface DraftRows {
  readonly state: DraftState
  readonly dataset: Dataset
  /** The newest release, withdrawn or not. */
  readonly last: ReleaseHead | undefined
  /** The newest release that readers can see. */
  readonly head: ReleaseHead | undefined
}

/**
 * Reads what a draft is prepared from, in the caller's transaction, which has locked the process or shared it; undefined
 * where there is none.
 */
export async function readDraftRows(db: Db, processId: string): Promise<DraftRows | undefined> {
  const dataset = await readTables(db, processId)
  if (!dataset) return undefined
  const last = await readLastHead(db, processId)
  const head = await readLastShownHead(db, processId)
  return { state: stateOf(await readProcessState(db, processId), last, head), dataset, last, head }
}

/** Prepares a draft. Releases never change, so it needs no lock. */
export async function prepareDraft(db: Db, { state, dataset, last, head }: DraftRows): Promise<Draft> {
  // A changelog must not repeat what was withdrawn, so it compares with what readers can see.
  const shown = head && { head, dataset: thawRelease(await readFrozen(db, head)).dataset }
  const frozen = freezeDataset(dataset)
  const faults = validateDataset(dataset)
  const same = [last, head].find((one) => one?.hash === frozen.hash)
  return {
    state,
    dataset,
    frozen,
    faults,
    shown,
    sameAs: same?.number,
    // What names records that are not there cannot be told in words.
    changelog:
      faults.length > 0
        ? []
        : describeChanges(diffDatasets(shown?.dataset, dataset), shown?.dataset, dataset),
  }
}

/** The state of the tables of a process. */
export async function readDraftState(db: Db, processId: string): Promise<DraftState> {
  const last = await readLastHead(db, processId)
  const shown = await readLastShownHead(db, processId)
  return stateOf(await readProcessState(db, processId), last, shown)
}

const stateOf = (revision: number, last: ReleaseHead | undefined, shown: ReleaseHead | undefined) => ({
  revision,
  release: last?.number ?? 0,
  shown: shown?.number ?? 0,
})
