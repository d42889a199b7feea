import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getCommandLine } from '@/scripts/process/command-line'
import { stopProcess } from '@/scripts/process/stop-process'

/** What Postgres writes in `postmaster.pid`: the process id first, `ready` on the eighth line once it accepts. */
export interface PostmasterFile {
  readonly pid: number
  readonly isReady: boolean
}

/** Reads `postmaster.pid` of a data folder; null where there is none, or it is only half written. */
export async function readPostmasterFile(dataFolder: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, isReady: lines[7]?.trim() === 'ready' } : null
}

/** Whether a server of this data folder is running, whoever started it. */
export async function isServerRunning(dataFolder: string): Promise<boolean> {
  const file = await readPostmasterFile(dataFolder)
  return file !== null && isServerOf(file.pid, dataFolder)
}

/**
 * Makes a data folder ready for a new server: stops a server that outlived its supervisor, and makes a stale
 * `postmaster.pid` harmless. Returns whether a server had to be stopped.
 */
export async function clearLeftover(dataFolder: string): Promise<boolean> {
  const file = await readPostmasterFile(dataFolder)
  if (file === null) return false
  const isRunning = isServerOf(file.pid, dataFolder)
  if (isRunning) {
    await stopProcess(file.pid, [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ])
  }
  await disownLockFile(dataFolder)
  return isRunning
}

/**
 * The id in a stale `postmaster.pid` may belong by now to another process of the same user, or to a zombie, and
 * Postgres would refuse to start. It overlooks the id of its own parent, which is us. The file is kept: it also
 * names the shared memory by which Postgres notices workers of the dead server that still write.
 */
async function disownLockFile(dataFolder: string): Promise<void> {
  const path = join(dataFolder, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text !== null) await writeFile(path, text.replace(/^\d+/, String(process.pid)))
}

function isServerOf(pid: number, dataFolder: string): boolean {
  const commandLine = getCommandLine(pid)
  return commandLine?.includes('postgres') === true && commandLine.includes(dataFolder)
}
