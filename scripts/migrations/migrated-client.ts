import type { Client } from 'pg'
import { migrationsFolder } from '@/scripts/folders'
import { ensureDatabase, withClient } from '@/scripts/postgres/databases'
import { createTestCluster } from '@/scripts/postgres/test-clusters'
import { applyMigrations } from './apply-migrations'

/** Runs `use` against a throw-away database, on a throw-away server, that has been through all migrations. */
export async function withMigratedClient<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const cluster = await createTestCluster()
  try {
    await cluster.start()
    await ensureDatabase(cluster.formatUrl('postgres'), 'shadow')
    await applyMigrations(cluster.formatUrl('shadow'), migrationsFolder)
    return await withClient(cluster.formatUrl('shadow'), use)
  } finally {
    await cluster.remove()
  }
}
