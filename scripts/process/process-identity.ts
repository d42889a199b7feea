import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'

const record = z.object({ pid: z.number(), identity: z.string() })

/** A process written down for later. Process ids are used again; with the moment of its birth it is one of a kind. */
export type ProcessRecord = z.infer<typeof record>

/** When a running process was born, in words that no other process of that id shares; null when it has ended. */
export function getIdentity(pid: number): string | null {
  try {
    if (!existsSync('/proc/self/stat')) {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
    }
    // After the name in brackets, which may hold spaces: state first, start time in ticks since boot twentieth.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    if (fields[0] === 'Z') return null
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch {
    return null
  }
}

/** Writes down a running process. */
export async function writeProcessRecord(file: string, pid: number): Promise<void> {
  await writeFile(
    file,
    JSON.stringify({ pid, identity: getIdentity(pid) ?? 'ended' } satisfies ProcessRecord),
  )
}

/** Reads a process written down; null where there is no readable record. */
export async function readProcessRecord(file: string): Promise<ProcessRecord | null> {
  try {
    return record.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/** Whether the very process that was written down still runs. */
export function isStillRunning({ pid, identity }: ProcessRecord): boolean {
  return getIdentity(pid) === identity
}
