import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { getCommandLine } from '@/scripts/process/command-line'
import { stopRecordedProcess } from '@/scripts/process/recorded-process'
import { type Cluster, openCluster, removeCluster } from './cluster'
import { type Placement, placeClusters } from './placement'

const namePattern = /^test-(\d+)-/
let count = 0

/** Where a test writes down a front that uses its cluster, inside the cluster's folder. */
export const frontRecordName = 'front.process'

/**
 * Creates an empty throw-away cluster (fsync off, own folder, own port) and removes those of processes that no
 * longer run, with the fronts that use them. The caller removes it: `await cluster.remove()`.
 */
export async function createTestCluster(): Promise<Cluster> {
  const placement = await placeClusters()
  await removeAbandoned(placement)
  count += 1
  return openCluster(placement, `test-${process.pid}-${count}`, { durable: false })
}

async function removeAbandoned(placement: Placement): Promise<void> {
  for (const name of await readdir(placement.folder)) {
    const owner = Number(namePattern.exec(name)?.[1])
    if (!owner || owner === process.pid || getCommandLine(owner) !== null) continue
    await stopRecordedProcess(join(placement.folder, name, frontRecordName))
    await removeCluster(placement.folder, name)
  }
}
