import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedFailure } from '@/scripts/expected-failure'
import { stateFolder } from '@/scripts/folders'
import { canEnter, canRun, requireServerAccount, type ServerAccount } from './account'
import { type Binaries, findBinaries, listBinaries } from './binaries'

/** Where clusters of this clone live, with which binaries and as whom they run. */
export interface Placement {
  readonly folder: string
  readonly binaries: Binaries
  readonly account: ServerAccount | null
}

/**
 * Decides where this clone's clusters live: in the state folder, or, where we are root and the user `postgres` cannot
 * reach that or the binaries, in a folder of its own under /var/lib with a copy of the binaries (said in one line).
 */
export async function placeClusters(): Promise<Placement> {
  const binaries = await findBinaries()
  const account = requireServerAccount()
  await mkdir(stateFolder, { recursive: true })
  if (account === null) return { folder: stateFolder, binaries, account }

  // The umask of root may keep others out; passing through is all that the server needs.
  await chmod(stateFolder, 0o711)
  if (canEnter(stateFolder, account) && canRun(binaries.postgres, account)) {
    return { folder: stateFolder, binaries, account }
  }

  if (existsSync(join(stateFolder, 'postgres', 'data'))) {
    throw new ExpectedFailure(
      `The database in ${join(stateFolder, 'postgres')} is out of reach for the user postgres; open the folders above it (chmod o+x) or move it`,
    )
  }
  const folder = getOutsideFolder(stateFolder)
  console.log(`The user postgres cannot reach this clone; the database lives in ${folder}`)
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o711)
  return { folder, binaries: await copyBinaries(binaries, folder), account }
}

/** Where the clusters go when the server's account cannot reach the folder that they belong to. */
export function getOutsideFolder(folder: string): string {
  return `/var/lib/parley-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
}

async function copyBinaries(binaries: Binaries, folder: string): Promise<Binaries> {
  const { version } = binaries
  const copy = join(folder, 'binaries')
  const stamp = join(copy, 'version')
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== version) {
    await rm(copy, { recursive: true, force: true })
    await cp(binaries.folder, copy, { recursive: true, verbatimSymlinks: true })
    // The umask of root may keep others out of what it copies.
    execFileSync('chmod', ['-R', 'a+rX', copy])
    // Written last: a copy cut short has no stamp and is made again.
    await writeFile(stamp, version)
  }
  return listBinaries(copy, version)
}
