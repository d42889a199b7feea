import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { ExpectedFailure } from '@/scripts/expected-failure'
import type { Migration } from './read-migrations'

interface AppliedMigration {
  readonly migration_name: string
  readonly checksum: string
  readonly finished_at: Date | null
}

/** Creates Prisma's own table of applied migrations where it is missing; columns and types are Prisma's. */
export async function ensureHistory(client: Client): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36)  PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64)  NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ  NOT NULL DEFAULT now(),
    applied_steps_count INTEGER      NOT NULL DEFAULT 0
  )`)
}

/**
 * The migrations that the database has not seen. Throws an ExpectedFailure that names the migration where the
 * database and the folder disagree: one changed after it was applied, one applied but gone, one that failed halfway.
 */
export async function listPending(
  client: Client,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows: applied } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = known.get(name)
    if (finished_at === null) {
      throw new ExpectedFailure(
        `Migration ${name} failed halfway in this database; repair it with \`prisma migrate resolve\``,
      )
    }
    if (migration === undefined) {
      throw new ExpectedFailure(
        `Migration ${name} was applied to this database but is not among prisma/migrations; is this an older Parley?`,
      )
    }
    if (migration.checksum !== checksum) {
      throw new ExpectedFailure(
        `Migration ${name} was changed after it was applied to this database (sha-256 was ${checksum}, is ${migration.checksum}); undo the change and write a new migration`,
      )
    }
  }
  const names = new Set(applied.map((row) => row.migration_name))
  return migrations.filter((migration) => !names.has(migration.name))
}

/** Notes a migration as applied, in the transaction that applies it. */
export async function recordMigration(client: Client, { name, checksum }: Migration): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}
