import { spawn } from 'node:child_process'
import { chown, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedFailure } from '@/scripts/expected-failure'
import type { ServerAccount } from './account'
import { type Binaries, postgresMajor } from './binaries'
import { serverEnvironment } from './environment'

/** Whether there is a data folder. Throws an ExpectedFailure where another major version of Postgres wrote it. */
export async function hasDataFolder(dataFolder: string): Promise<boolean> {
  const version = await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
  if (version === null) return false
  if (version.trim() !== String(postgresMajor)) {
    throw new ExpectedFailure(
      `The database in ${dataFolder} was written by Postgres ${version.trim()}, this Parley runs Postgres ${postgresMajor}; export it with the Parley that wrote it, or move the folder away`,
    )
  }
  return true
}

/**
 * Creates a data folder with `initdb`: UTF-8, the built-in C.UTF-8 locale, which is the same on every machine, and
 * scram-sha-256 for all connections. The folder appears complete or not at all, also after kill -9.
 */
export async function createDataFolder(
  dataFolder: string,
  options: {
    readonly binaries: Binaries
    readonly account: ServerAccount | null
    readonly superuserPassword: string
    readonly durable: boolean
  },
): Promise<void> {
  const { binaries, account, durable } = options
  const draft = `${dataFolder}.draft`
  const passwordFile = `${dataFolder}.password`
  await rm(draft, { recursive: true, force: true })
  await writeFile(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 })
  try {
    if (account !== null) await chown(passwordFile, account.uid, account.gid)
    await makeOwnedFolder(draft, account)
    await runInitdb(binaries, account, [
      `--pgdata=${draft}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ])
  } finally {
    await unlink(passwordFile)
  }
  await rename(draft, dataFolder)
}

async function makeOwnedFolder(folder: string, account: ServerAccount | null): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  if (account !== null) await chown(folder, account.uid, account.gid)
}

function runInitdb(
  binaries: Binaries,
  account: ServerAccount | null,
  flags: readonly string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const initdb = spawn(binaries.initdb, flags, {
      ...account,
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    initdb.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    initdb.once('error', reject)
    initdb.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`initdb failed (${signal ?? `exit code ${code}`}): ${complaint.trim()}`))
    })
  })
}
