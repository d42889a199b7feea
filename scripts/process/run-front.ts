import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { ExpectedFailure } from '@/scripts/expected-failure'
import { repositoryFolder } from '@/scripts/folders'
import { writeProcessRecord } from './process-identity'

const frontFile = join(repositoryFolder, 'front', 'main.ts')

/** A front that serves. */
export interface RunningFront {
  readonly pid: number
  /** Where the site is, for people. */
  readonly address: string
  /** Resolves with the words for how it ended. Never rejects. */
  readonly ended: Promise<string>
  /** Lets it finish what it answers, then ends it; by force after 20 s. Resolves when it has ended. */
  stop(): Promise<void>
}

const readyMessage = z.object({ ready: z.literal(true), address: z.string() })
const drainMs = 20_000

/**
 * Starts the front and resolves once it serves; its output goes to ours, its process is written down in `recordFile`.
 * Throws an ExpectedFailure where it ends before it serves, as it does when `signal` aborts.
 */
export async function runFront(
  env: NodeJS.ProcessEnv,
  { recordFile, signal }: { readonly recordFile: string; readonly signal?: AbortSignal },
): Promise<RunningFront> {
  const child = spawn(process.execPath, ['--import', './scripts/loader.mjs', frontFile], {
    cwd: repositoryFolder,
    env,
    // Detached: Ctrl-C in a terminal reaches the whole group, and we say in which order things end.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  const address = new Promise<string>((resolve) => {
    child.on('message', (message) => {
      const ready = readyMessage.safeParse(message)
      if (ready.success) resolve(ready.data.address)
    })
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`The front could not be started: ${await ended}`)
  await writeProcessRecord(recordFile, pid)
  const stop = async () => {
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), drainMs)
    await ended
    clearTimeout(force)
  }
  signal?.addEventListener('abort', stop)

  const first = await Promise.race([
    address.then((value) => ({ address: value })),
    ended.then((how) => ({ how })),
  ])
  if ('how' in first)
    throw new ExpectedFailure(`the front ended before it served (${first.how}); its output above says why`)

  return { pid, address: first.address, ended, stop }
}
