import { spawn } from 'node:child_process'
import { open, readFile, rename } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { ServerAccount } from './account'
import type { Binaries } from './binaries'
import { serverEnvironment } from './environment'
import { clearLeftover, readPostmasterFile } from './leftover'

/** What it takes to start a server on an existing data folder. */
export interface ServerSettings {
  readonly binaries: Binaries
  readonly account: ServerAccount | null
  readonly dataFolder: string
  readonly logFile: string
  readonly port: number
  /** Whether commits survive a power cut; false for test clusters only. */
  readonly durable: boolean
}

/** A running server that is our child. */
export interface Server {
  readonly pid: number
  /** Resolves when the process has ended, with the words for how. Never rejects. */
  readonly ended: Promise<string>
  /** Ends open sessions, writes everything and stops; sterner after ten seconds. Resolves when it has ended. */
  stop(): Promise<void>
}

const startDeadlineMs = 60_000

/**
 * Starts a server and resolves once it accepts connections. Stops a leftover server of the same folder first, and
 * waits for workers of a killed one. Throws with the end of the log when the server does not come up.
 */
export async function startServer(settings: ServerSettings): Promise<Server> {
  const deadline = Date.now() + startDeadlineMs
  for (;;) {
    await clearLeftover(settings.dataFolder)
    await rename(settings.logFile, `${settings.logFile}.before`).catch(() => undefined)
    const server = await spawnServer(settings)
    const failure = await waitUntilReady(server, settings.dataFolder, deadline)
    if (failure === null) return server
    const log = await readFile(settings.logFile, 'utf8')
    if (log.includes('pre-existing shared memory block') && Date.now() < deadline) {
      await delay(200)
      continue
    }
    throw new Error(
      `Postgres did not start (${failure}); ${settings.logFile} ends: ${log.trim().split('\n').slice(-3).join(' | ')}`,
    )
  }
}

async function spawnServer(settings: ServerSettings): Promise<Server> {
  const { binaries, account, dataFolder, logFile, port, durable } = settings
  const options = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // No socket file: its path has a length limit and /tmp is not ours.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  // A file, not a pipe: the server's log must outlive a supervisor that is killed.
  const log = await open(logFile, 'w', 0o600)
  const child = spawn(
    binaries.postgres,
    ['-D', dataFolder, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached: Ctrl-C in a terminal reaches the whole group, and the front must drain before Postgres stops.
    { ...account, cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', log.fd, log.fd] },
  )
  await log.close()
  const { pid } = child
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  if (pid === undefined) throw new Error(`Postgres could not be started: ${await ended}`)

  const stop = async () => {
    for (const [signal, waitMs] of [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ] as const) {
      child.kill(signal)
      if (await Promise.race([ended.then(() => true), delay(waitMs, false, { ref: false })])) return
    }
    throw new Error(`Postgres (process ${pid}) did not stop`)
  }
  return { pid, ended, stop }
}

async function waitUntilReady(server: Server, dataFolder: string, deadline: number): Promise<string | null> {
  let end: string | null = null
  server.ended.then((how) => {
    end = how
  })
  while (end === null) {
    const file = await readPostmasterFile(dataFolder)
    if (file?.pid === server.pid && file.isReady) return null
    if (Date.now() > deadline) {
      await server.stop()
      return `not ready after ${startDeadlineMs / 1000} s`
    }
    await delay(20)
  }
  return end
}
