import 'server-only'
import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { type BackupHeader, BackupRefused, endSchema, headerSchema, readLines } from './backup-format'
import { type BackupTable, listBackupTables, quoteName, readLastMigration } from './stored-tables'

/** A statement takes rows up to this many characters, or one row that is longer. */
const longestBatch = 4_000_000

/** What a first start writes, and a restore replaces. */
const replaced = ['settings']

/** What was restored. */
export interface Restored {
  readonly rows: number
  /** When the backup was made, as an ISO timestamp. */
  readonly at: string
}

/**
 * Fills an empty, migrated database with what a backup holds, all or nothing. The whole file is checked before anything
 * is written. Throws BackupRefused.
 */
export async function restore(
  client: ClientBase,
  file: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Restored> {
  const { header, rows } = await verify(file)
  await requireSameTables(client, header)
  await client.query('BEGIN')
  try {
    await client.query("SET LOCAL statement_timeout = 0; SET LOCAL parley.restoring = 'on'")
    await client.query('SET CONSTRAINTS ALL DEFERRED')
    await requireEmpty(client, header.tables)
    for (const name of replaced) await client.query(`DELETE FROM ${quoteName(name)}`)
    let done = 0
    for await (const { table, batch } of readBatches(file, header)) {
      await insert(client, table, batch)
      done += batch.length
      onProgress(done, rows)
    }
    await setSequences(client, header)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  return { rows, at: header.at }
}

/** Reads a backup to its end, and requires that it is what was written. */
async function verify(file: string): Promise<{ readonly header: BackupHeader; readonly rows: number }> {
  const hash = createHash('sha256')
  let header: BackupHeader | undefined
  let rows = 0
  for await (const line of readLines(file)) {
    if (!header) header = parseHeader(file, line)
    if (line.startsWith('E ')) {
      const end = endSchema.safeParse(parseJson(line.slice(2)))
      if (!end.success || end.data.rows !== rows || end.data.sha256 !== hash.digest('hex'))
        throw new BackupRefused(`"${file}" is damaged: its content is not what was written.`)
      return { header, rows }
    }
    if (line.startsWith('R ')) rows += 1
    hash.update(`${line}\n`)
  }
  if (!header) throw new BackupRefused(`"${file}" is no backup of Parley: it is empty.`)
  throw new BackupRefused(`"${file}" ends too early: it was not written, or not copied, to its end.`)
}

function parseHeader(file: string, line: string): BackupHeader {
  const header = headerSchema.safeParse(parseJson(line))
  if (!header.success) throw new BackupRefused(`"${file}" is no backup of Parley that this version can read.`)
  return header.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function requireSameTables(client: ClientBase, header: BackupHeader): Promise<void> {
  const migration = await readLastMigration(client)
  if (migration !== header.migration)
    throw new BackupRefused(
      `The backup is of a database at migration ${header.migration}, this one is at ${migration || 'none'}. Restore it with the version of Parley that made it, then go on to this one.`,
    )
  const known = new Map(
    (await listBackupTables(client)).map(({ name, columns }) => [name, columns.toSorted().join()]),
  )
  const isSame = ({ name, columns }: BackupTable) => known.get(name) === columns.toSorted().join()
  if (header.tables.length !== known.size || !header.tables.every(isSame))
    throw new BackupRefused('The tables of this database are not those of the backup.')
}

async function requireEmpty(client: ClientBase, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    if (replaced.includes(name)) continue
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoteName(name)} LIMIT 1`)
    if (rowCount)
      throw new BackupRefused(`This database is not empty: "${name}" has rows. Restore into an empty one.`)
  }
}

async function* readBatches(
  file: string,
  header: BackupHeader,
): AsyncGenerator<{ readonly table: BackupTable; readonly batch: readonly string[] }> {
  let table: BackupTable | undefined
  let batch: string[] = []
  let length = 0
  for await (const line of readLines(file)) {
    const isRow = line.startsWith('R ')
    if (table && batch.length > 0 && (!isRow || length + line.length > longestBatch)) {
      yield { table, batch }
      batch = []
      length = 0
    }
    if (isRow) {
      batch.push(line.slice(2))
      length += line.length
    }
    if (line.startsWith('T ')) table = header.tables.find(({ name }) => name === line.slice(2))
  }
}

async function insert(
  client: ClientBase,
  { name, columns }: BackupTable,
  rows: readonly string[],
): Promise<void> {
  const [table, list] = [quoteName(name), columns.map(quoteName).join(', ')]
  await client.query(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
}

async function setSequences(client: ClientBase, { sequences }: BackupHeader): Promise<void> {
  const known = await client.query<{ name: string }>(
    'SELECT sequencename AS name FROM pg_sequences WHERE schemaname = current_schema()',
  )
  for (const { name } of known.rows) {
    const value = sequences[name]
    if (value !== undefined) await client.query('SELECT setval($1::regclass, $2)', [quoteName(name), value])
  }
}
