import 'server-only'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

/**
 * A backup is one gzip-compressed text: a line that describes it, then for each table a line `T name` and a line
 * `R {…}` for each row as Postgres writes it in JSON, and at the end `E` with the count of rows and the sha-256 of all
 * lines before.
 */
export const headerSchema = z.object({
  parley: z.literal('backup'),
  format: z.literal(1),
  /** When it was made, as an ISO timestamp. */
  at: z.string(),
  /** The last migration of the database it is of. */
  migration: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.record(z.string(), z.string()),
})
/** What a backup says of itself. */
export type BackupHeader = z.infer<typeof headerSchema>

/** The last line of a backup. */
export const endSchema = z.object({ rows: z.number(), sha256: z.string() })

/** The file is no backup, or not the one that was written; the message says what is wrong with it. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}

/** The lines of a backup. Throws BackupRefused where the file cannot be read as one. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip()
  const source = createReadStream(file)
  source.once('error', (error) => gunzip.destroy(error))
  source.pipe(gunzip)
  try {
    yield* createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw refuse(file, error as NodeJS.ErrnoException)
  } finally {
    source.destroy()
  }
}

function refuse(file: string, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case 'ENOENT':
      return new BackupRefused(`There is no file "${file}".`)
    case 'Z_DATA_ERROR':
      return new BackupRefused(`"${file}" is no backup of Parley, or is damaged: ${error.message}.`)
    case 'Z_BUF_ERROR':
      return new BackupRefused(`"${file}" ends too early: it was not written, or not copied, to its end.`)
    default:
      return error
  }
}
