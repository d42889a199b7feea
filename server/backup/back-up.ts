import 'server-only'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import type { BackupHeader } from './backup-format'
import { listBackupTables, quoteName, readLastMigration, readSequences } from './stored-tables'

/** Rows fetched at once; release bodies are the largest. */
const rowsAtOnce = 500

/** What was written. */
export interface BackedUp {
  readonly rows: number
  readonly tables: number
}

/**
 * Writes all tables, as they stand at one moment, into one file; others may go on working. The file is whole or not
 * there.
 */
export async function backUp(
  client: ClientBase,
  file: string,
  onTable: (name: string) => void = () => {},
): Promise<BackedUp> {
  const beside = `${file}.part`
  const written = { rows: 0, tables: 0 }
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    await client.query('SET LOCAL statement_timeout = 0')
    const lines = Readable.from(writeLines(client, written, onTable))
    // Holds password hashes and the secret that encrypts second factors.
    await pipeline(lines, createGzip(), createWriteStream(beside, { mode: 0o600 }))
    await rename(beside, file)
    return written
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  } finally {
    await client.query('ROLLBACK')
  }
}

async function* writeLines(
  client: ClientBase,
  written: { rows: number; tables: number },
  onTable: (name: string) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (text: string) => {
    hash.update(`${text}\n`)
    return `${text}\n`
  }
  const tables = await listBackupTables(client)
  const header: BackupHeader = {
    parley: 'backup',
    format: 1,
    at: new Date().toISOString(),
    migration: await readLastMigration(client),
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    sequences: { ...(await readSequences(client)) },
  }
  yield line(JSON.stringify(header))
  for (const { name, columns } of tables) {
    onTable(name)
    written.tables += 1
    yield line(`T ${name}`)
    await client.query(
      `DECLARE rows NO SCROLL CURSOR FOR
       SELECT row_to_json(r)::text AS row FROM (SELECT ${columns.map(quoteName).join(', ')} FROM ${quoteName(name)}) r`,
    )
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${rowsAtOnce} FROM rows`)
      for (const { row } of rows) yield line(`R ${row}`)
      written.rows += rows.length
      if (rows.length < rowsAtOnce) break
    }
    await client.query('CLOSE rows')
  }
  yield `E ${JSON.stringify({ rows: written.rows, sha256: hash.digest('hex') })}\n`
}
