import { execFileSync, spawnSync } from 'node:child_process'
import { ExpectedFailure } from '@/scripts/expected-failure'
import { serverEnvironment } from './environment'

/** The unprivileged user that Postgres runs as when we are root, since Postgres refuses to run as root. */
export interface ServerAccount {
  readonly uid: number
  readonly gid: number
}

const accountName = 'postgres'

/**
 * The account for the server: null when we are an ordinary user and Postgres may run as ourselves; else the user
 * `postgres`, created where there is none. Throws an ExpectedFailure where it cannot be created.
 */
export function requireServerAccount(): ServerAccount | null {
  if (process.getuid?.() !== 0) return null
  const present = getAccount()
  if (present !== null) return present
  console.log(`Creating the system user ${accountName}: Postgres does not run as root`)
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName])
  } catch (error) {
    throw new ExpectedFailure(
      `Postgres does not run as root and the user ${accountName} could not be created (${error instanceof Error ? error.message : error}); run as an ordinary user, or set DATABASE_URL`,
    )
  }
  const created = getAccount()
  if (created === null) throw new Error(`useradd made no user ${accountName}`)
  return created
}

/** Whether the account can run this program, which takes read access to all folders above it. */
export function canRun(program: string, account: ServerAccount): boolean {
  return spawnSync(program, ['--version'], { ...account, cwd: '/', env: serverEnvironment }).status === 0
}

/** Whether the account can enter a folder, which takes as much of all folders above it. */
export function canEnter(folder: string, account: ServerAccount): boolean {
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/', env: serverEnvironment }).status === 0
}

function getAccount(): ServerAccount | null {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, accountName], { encoding: 'utf8' }))
  const [uid, gid] = ids.map(({ status, stdout }) => (status === 0 ? Number(stdout) : null))
  return uid == null || gid == null ? null : { uid, gid }
}
