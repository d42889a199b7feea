import 'server-only'
import type { ClientBase } from 'pg'

/** A table of the database, as a backup holds it. */
export interface BackupTable {
  readonly name: string
  /** All that is stored; what Postgres computes is left out. */
  readonly columns: readonly string[]
}

/** What lasts for minutes only, or would let somebody in: nobody is logged in after a restore. */
const leftOut = ['_prisma_migrations', 'sessions', 'verifications', 'one_time_links', 'login_limits']

/** Every table of the database that a backup holds, found in its catalogue so that none is forgotten, referenced ones first. */
export async function listBackupTables(client: ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `SELECT c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       (SELECT coalesce(array_agg(DISTINCT k.confrelid::regclass::text), '{}') FROM pg_constraint k
         WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
     FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
       AND c.relname <> ALL ($1) ORDER BY c.relname`,
    [leftOut],
  )
  return sortByNeed(rows.map(({ needs, ...table }) => ({ ...table, needs: needs.map(unquote) })))
}

const unquote = (name: string) => name.replace(/^"|"$/g, '')

function sortByNeed(tables: readonly (BackupTable & { readonly needs: readonly string[] })[]): BackupTable[] {
  const sorted: BackupTable[] = []
  const open = [...tables]
  while (open.length > 0) {
    const isFree = (table: (typeof open)[number]) => !open.some(({ name }) => table.needs.includes(name))
    const free = open.filter(isFree)
    // Tables that need each other would be inserted with their constraints deferred.
    for (const table of free.length > 0 ? free : [...open]) {
      sorted.push({ name: table.name, columns: table.columns })
      open.splice(open.indexOf(table), 1)
    }
  }
  return sorted
}

/** The name of the last migration of the database. */
export async function readLastMigration(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string | null }>(
    'SELECT max(migration_name) AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  )
  return rows[0]?.name ?? ''
}

/** How far each sequence has counted; none that has not begun. */
export async function readSequences(client: ClientBase): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = current_schema() AND last_value IS NOT NULL`,
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** A name of the catalogue, as SQL quotes it. */
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`
