import { randomUUID } from 'node:crypto'
import { link, rename, rm } from 'node:fs/promises'
import { isStillRunning, readProcessRecord, writeProcessRecord } from './process-identity'

/** Another process holds the lock. */
export class LockTaken extends Error {
  override readonly name = 'LockTaken'
  constructor(readonly pid: number) {
    super(`Process ${pid} holds the lock`)
  }
}

/**
 * Takes a lock, which is a file that names its owner; returns what releases it. The lock of a process that no longer
 * runs is taken over. Throws LockTaken where the owner runs.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  const own = `${file}.${randomUUID()}`
  await writeProcessRecord(own, process.pid)
  try {
    while (!(await linkOnce(own, file))) {
      const owner = await readProcessRecord(file)
      if (owner !== null && isStillRunning(owner)) throw new LockTaken(owner.pid)
      await removeStale(file, owner?.identity)
    }
  } finally {
    await rm(own)
  }
  return () => rm(file, { force: true })
}

/** Only one of two links of the same name succeeds, and the file has its content from the start. */
async function linkOnce(from: string, file: string): Promise<boolean> {
  try {
    await link(from, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Of two that find the same stale lock, one may have put its own in its place by now: that one is put back. */
async function removeStale(file: string, staleIdentity: string | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  await rename(file, aside).catch(() => undefined)
  const moved = await readProcessRecord(aside)
  if (moved !== null && moved.identity !== staleIdentity) await linkOnce(aside, file)
  await rm(aside, { force: true })
}
