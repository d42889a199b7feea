import { migrationsFolder } from '@/scripts/folders'
import { applyMigrations } from '@/scripts/migrations/apply-migrations'
import { type Cluster, openCluster } from './cluster'
import { ensureDatabase } from './databases'
import { placeClusters } from './placement'

const databaseName = 'parley'

/** The cluster of this clone with the records and releases; created where there is none. */
export async function openMainCluster(): Promise<Cluster> {
  return openCluster(await placeClusters(), 'postgres', { durable: true })
}

/** Connection string of the records and releases in a cluster. */
export function formatMainUrl(cluster: Cluster): string {
  return cluster.formatUrl(databaseName)
}

/** Creates the database in a running cluster where it is missing. Returns its connection string. */
export async function ensureMainDatabase(cluster: Cluster): Promise<string> {
  await ensureDatabase(cluster.formatUrl('postgres'), databaseName)
  return formatMainUrl(cluster)
}

/** Brings a database to this clone's last migration and prints each that is applied. */
export async function migrate(url: string): Promise<void> {
  await applyMigrations(url, migrationsFolder, (line) => console.log(`Database: ${line}`))
}
