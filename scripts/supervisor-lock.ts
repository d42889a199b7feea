import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedFailure } from './expected-failure'
import { stateFolder } from './folders'
import { isStillRunning, readProcessRecord } from './process/process-identity'
import { LockTaken, takeLock } from './process/take-lock'

const lockFile = join(stateFolder, 'supervisor.lock')

/**
 * Runs `work` as the only supervisor of this clone's database. Throws an ExpectedFailure where there is one already.
 */
export async function withSupervisorLock<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(stateFolder, { recursive: true })
  const release = await takeLock(lockFile).catch((error: unknown) => {
    if (!(error instanceof LockTaken)) throw error
    throw new ExpectedFailure(`Parley already runs in this clone (process ${error.pid})`)
  })
  try {
    return await work()
  } finally {
    await release()
  }
}

/** Whether a supervisor of this clone's database runs now. */
export async function isSupervised(): Promise<boolean> {
  const owner = await readProcessRecord(lockFile)
  return owner !== null && isStillRunning(owner)
}
