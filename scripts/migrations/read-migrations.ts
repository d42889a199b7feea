import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedFailure } from '@/scripts/expected-failure'

/** One folder of `prisma/migrations`. */
export interface Migration {
  /** The folder's name: `<timestamp>_<name>`. Order of names is order of application. */
  readonly name: string
  readonly script: string
  /** SHA-256 of the script in hex, as Prisma's own command line computes it. */
  readonly checksum: string
}

/**
 * Reads all migrations in the order in which they apply. An absent folder is an empty history.
 * Throws an ExpectedFailure for a migration without its script.
 */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const file = join(folder, name, 'migration.sql')
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new ExpectedFailure(`Migration ${name} has no migration.sql`)
    throw error
  })
  return { name, script: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
}
