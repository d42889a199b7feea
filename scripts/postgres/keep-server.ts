import { setTimeout as delay } from 'node:timers/promises'
import type { Cluster } from './cluster'
import type { Server } from './server'

const firstPauseMs = 200
const longestPauseMs = 10_000
/** A server that ran this long was healthy: the pauses begin anew. */
const healthyAfterMs = 60_000

/** A server that is started again whenever it dies. */
export interface KeptServer {
  /** Stops the server for good. Resolves when it has ended. */
  stop(): Promise<void>
}

/**
 * Starts the cluster's server and keeps it running, on the same port: when it dies it is started again, after
 * pauses that grow from 0.2 to 10 seconds. Throws where the first start fails; later failures are told to `say`.
 */
export async function keepServer(cluster: Cluster, say: (line: string) => void): Promise<KeptServer> {
  const stopping = new AbortController()
  let server = await cluster.start()

  const keep = async () => {
    let pauseMs = firstPauseMs
    for (;;) {
      const startedAt = performance.now()
      const how = await server.ended
      if (stopping.signal.aborted) return
      if (performance.now() - startedAt > healthyAfterMs) pauseMs = firstPauseMs
      say(`Postgres ended by itself (${how}); starting it again. Its log is ${cluster.logFile}`)
      for (;;) {
        await delay(pauseMs, undefined, { signal: stopping.signal })
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
        const restarted = await tryStart(cluster, say)
        if (restarted !== null) {
          server = restarted
          break
        }
      }
      say('Postgres is back')
      if (stopping.signal.aborted) return
    }
  }
  // Ends by the abort of its pause, which is no failure.
  const keeping = keep().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error
  })

  return {
    stop: async () => {
      stopping.abort()
      await server.stop()
      await keeping
      // A start that was under way while we stopped has given us another server meanwhile.
      await server.stop()
    },
  }
}

async function tryStart(cluster: Cluster, say: (line: string) => void): Promise<Server | null> {
  try {
    return await cluster.start()
  } catch (error) {
    say(`Postgres could not be started: ${error instanceof Error ? error.message : error}`)
    return null
  }
}
