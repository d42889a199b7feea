import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of this clone, without a slash at the end. */
export const repositoryFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

/**
 * The folder for all that a running Parley writes: database, logs, verified release bodies. PARLEY_DATA_DIR, as seen
 * from the clone, or the git-ignored `.parley`.
 */
export const stateFolder = resolve(repositoryFolder, process.env.PARLEY_DATA_DIR || '.parley')

/** Where the output of long steps and of the servers goes. */
export const logFolder = join(stateFolder, 'logs')

/** The migrations that `schema.prisma` has been through. */
export const migrationsFolder = join(repositoryFolder, 'prisma', 'migrations')

/** The Prisma schema file. */
export const schemaFile = join(repositoryFolder, 'prisma', 'schema.prisma')
