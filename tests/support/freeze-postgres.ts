import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connections } from './connections'
import type { DisposableCluster } from './database'

/**
 * Stops every process of a server in its tracks, so that connections stay open and nothing answers, as when a host
 * hangs. Resolves with what lets them go on.
 */
export async function freezePostgres(cluster: DisposableCluster, database: Connections): Promise<() => void> {
  const file = await readFile(join(cluster.dataFolder, 'postmaster.pid'), 'utf8')
  const postmaster = Number(file.split('\n', 1)[0])
  const backends = await database.query('SELECT pid FROM pg_stat_activity')
  const pids = [postmaster, ...backends.map(({ pid }) => Number(pid))]
  const signal = (name: NodeJS.Signals) => {
    for (const pid of pids)
      try {
        process.kill(pid, name)
      } catch (error) {
        // A backend may have ended since it was listed.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
  }
  signal('SIGSTOP')
  return () => signal('SIGCONT')
}
