import { Client } from 'pg'
import { ExpectedFailure } from '@/scripts/expected-failure'

/**
 * Runs queries over one connection and closes it, whatever happens. Throws an ExpectedFailure where there is no
 * connecting; it names the server, not the password.
 */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  // A connection that breaks between two queries says so on the next query; without a listener it ends the process.
  client.on('error', () => undefined)
  await client.connect().catch((error: Error) => {
    const message = `cannot connect to the database at ${client.host}, port ${client.port}: ${error.message}`
    throw new ExpectedFailure(message, { cause: error })
  })
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** Creates a database unless there is one of this name. `url` is a connection string to another database. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })
}

/** Creates a database as a copy of `template`, to which nobody may be connected. */
export async function copyDatabase(url: string, name: string, template: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    ),
  )
}

/**
 * Drops a database and ends the sessions it still has. Not `WITH (FORCE)`: that fails where autovacuum, which is a
 * superuser's, works there; a plain drop sends it away and waits for sessions that are ending.
 */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'",
      [name],
    )
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`)
  })
}
