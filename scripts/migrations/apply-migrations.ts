import { type Client, DatabaseError } from 'pg'
import { ExpectedFailure } from '@/scripts/expected-failure'
import { withClient } from '@/scripts/postgres/databases'
import { ensureHistory, listPending, recordMigration } from './history'
import { type Migration, readMigrations } from './read-migrations'

/** The oldest Postgres we run on: `NULLS NOT DISTINCT`, on which the unique keys of tables build, came with 15. */
const oldestMajor = 15

/** The advisory lock that Prisma's own command line takes as well. */
const migrationLock = 72_707_369

/**
 * Brings a database to the last migration of `folder` and returns the names applied now. Each migration is one
 * transaction with its row in `_prisma_migrations`. Two at once: the second waits, then finds nothing to do.
 * `url` must be a direct connection, not a transaction pool. Throws an ExpectedFailure that names the migration at
 * fault; those before it stay applied.
 */
export async function applyMigrations(
  url: string,
  folder: string,
  say: (line: string) => void = () => undefined,
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  return withClient(url, async (client) => {
    await requireVersion(client)
    await takeLock(client, say)
    await ensureHistory(client)
    const pending = await listPending(client, migrations)
    for (const migration of pending) {
      await applyMigration(client, migration)
      say(`applied ${migration.name}`)
    }
    return pending.map(({ name }) => name)
  })
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
    `SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version`,
  )
  const [version] = rows
  if (version === undefined || Number(version.server_version_num) < oldestMajor * 10_000) {
    throw new ExpectedFailure(
      `Parley needs Postgres ${oldestMajor} or newer; this database runs ${version?.server_version}`,
    )
  }
}

/** Held by the session, so that it ends with the connection whatever happens to us. */
async function takeLock(client: Client, say: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    migrationLock,
  ])
  if (rows[0]?.taken) return
  say('another process is migrating this database; waiting for it')
  await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  // A migration takes as long as it takes, whatever limit the role has.
  await client.query('SET LOCAL statement_timeout = 0')
  try {
    const before = await getTransaction(client)
    // Without parameters the whole file goes as one simple query: function bodies and comments may hold `;`.
    await client.query(migration.script)
    if ((await getTransaction(client)) !== before) {
      throw new Error('it ends the transaction it runs in; leave COMMIT and ROLLBACK out')
    }
    await recordMigration(client, migration)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw new ExpectedFailure(`Migration ${migration.name} failed${describeFailure(error, migration)}`, {
      cause: error,
    })
  }
}

function describeFailure(error: unknown, { script }: Migration): string {
  if (!(error instanceof Error)) return `: ${error}`
  const position = error instanceof DatabaseError ? Number(error.position) : Number.NaN
  if (Number.isNaN(position)) return `: ${error.message}`
  return ` at line ${script.slice(0, position).split('\n').length}: ${error.message}`
}

async function getTransaction(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')
  return rows[0]?.id
}
