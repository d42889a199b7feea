import { join } from 'node:path'
import { buildSite } from './build-site'
import { migrationsFolder } from './folders'
import { generateClient } from './generate-client'
import { applyMigrations } from './migrations/apply-migrations'
import { getFreePort } from './postgres/access'
import { ensureMainDatabase } from './postgres/main-cluster'
import { createTestCluster, frontRecordName } from './postgres/test-clusters'
import { runFront } from './process/run-front'
import { stopSignal } from './process/stop-signal'
import { runBoot } from './run-boot'
import { siteEnvironment } from './site-environment'

/** A whole Parley for tests. */
export interface ServedSite {
  /** Origin, for example `http://127.0.0.1:40123`. */
  readonly address: string
  readonly databaseUrl: string
}

/**
 * Runs `use` against the real thing: an own Postgres with the first data, the production build, the front on a free
 * port. Ends and deletes all of it afterwards.
 */
export async function withServedSite<T>(use: (site: ServedSite) => Promise<T>): Promise<T> {
  await generateClient(stopSignal)
  await buildSite(stopSignal)
  const cluster = await createTestCluster()
  try {
    await cluster.start()
    const databaseUrl = await ensureMainDatabase(cluster)
    await applyMigrations(databaseUrl, migrationsFolder)
    const env = {
      ...siteEnvironment({ url: databaseUrl, directUrl: databaseUrl }, 'start'),
      PARLEY_DATA_DIR: join(cluster.folder, 'site'),
      PORT: String(await getFreePort()),
    }
    await runBoot(env)
    const front = await runFront(env, {
      recordFile: join(cluster.folder, frontRecordName),
      signal: stopSignal,
    })
    try {
      return await use({ address: front.address, databaseUrl })
    } finally {
      await front.stop()
    }
  } finally {
    await cluster.remove()
  }
}
