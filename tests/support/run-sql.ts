import { Client } from 'pg'

/** Runs one statement on the database of the browser tests, past everything that the site would ask. */
export async function runSql(statement: string, values: readonly unknown[]): Promise<void> {
  const client = new Client({ connectionString: process.env.PARLEY_TEST_DATABASE_URL })
  await client.connect()
  try {
    await client.query(statement, [...values])
  } finally {
    await client.end()
  }
}
