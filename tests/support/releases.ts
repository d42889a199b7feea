/** Release stores over a database and a folder of the test's own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { Dataset } from '@/dataset/dataset'
import type { Db } from '@/server/db/prisma'
import { importDataset } from '@/server/records/import-dataset'
import { type Published, publish } from '@/server/releases/publish'
import { ReleaseDisk } from '@/server/releases/release-disk'
import { ReleaseStore } from '@/server/releases/release-store'
import { ReleaseWatch } from '@/server/releases/release-watch'
import type { Connections } from './connections'

/** Imports a dataset and publishes it. */
export async function release({ prisma }: Connections, dataset: Dataset): Promise<Published> {
  await importDataset(prisma, dataset)
  return publish(prisma, dataset.process.id, { by: 'a test' })
}

/** An empty folder that goes when the test ends. */
export async function createDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A store and what it complained of. */
export interface ObservedStore {
  readonly store: ReleaseStore
  readonly problems: readonly string[]
}

/** A store that has asked nothing yet. */
export function createStore(
  db: Db,
  dataDir: string,
  options: { readonly memoryBytes?: number } = {},
): ObservedStore {
  const problems: string[] = []
  const onProblem = (message: string, error: unknown) => problems.push(`${message}: ${error}`)
  return { store: new ReleaseStore({ ...options, db, disk: new ReleaseDisk(dataDir), onProblem }), problems }
}

/** A store that a watch keeps fresh until the test ends. `listenUrl` may lead elsewhere than the store's database. */
export async function watchReleases(db: Db, dataDir: string, listenUrl: string): Promise<ObservedStore> {
  const observed = createStore(db, dataDir)
  const watch = new ReleaseWatch({ store: observed.store, url: listenUrl, onProblem: () => {} })
  await observed.store.recover()
  await watch.start()
  onTestFinished(() => watch.stop())
  return observed
}

/** Resolves with how long it took, in milliseconds, until `isSo` held; throws after the deadline. */
export async function measureUntil(isSo: () => boolean, deadlineMs: number): Promise<number> {
  const startedAt = performance.now()
  while (!isSo()) {
    const tookMs = performance.now() - startedAt
    if (tookMs > deadlineMs) throw new Error(`still not so after ${Math.round(tookMs)} ms: ${isSo}`)
    await delay(5)
  }
  return performance.now() - startedAt
}
