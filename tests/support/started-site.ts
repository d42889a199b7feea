import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryFolder } from '@/scripts/folders'

/** One run of `npm start`, without npm, on a port and a data folder of its own. */
export interface StartedSite {
  /** All that it has printed. */
  readonly output: string
  /** Resolves with the exit code, null where a signal ended it. What it started may outlive it. */
  readonly ended: Promise<number | null>
  /** Resolves when nobody holds its output any more: the output is complete. */
  readonly closed: Promise<void>
  readonly child: ChildProcess
  /** Resolves once the output holds these words; throws where it ends first. */
  waitFor(words: string): Promise<void>
}

/** Starts Parley as `npm start` does. The caller ends it. */
export function startSite(dataFolder: string, port: number): StartedSite {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: repositoryFolder,
    env: { ...process.env, NODE_ENV: 'production', PARLEY_DATA_DIR: dataFolder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const listener of listeners) listener()
    })
  }
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
  const closed = once(child, 'close').then(() => undefined)
  return {
    get output() {
      return output
    },
    ended,
    closed,
    child,
    waitFor: async (words) => {
      const heard = new Promise<'heard'>((resolve) => {
        const listener = () => output.includes(words) && resolve('heard')
        listeners.add(listener)
        listener()
      })
      const first = await Promise.race([heard, ended])
      if (first !== 'heard' && !output.includes(words))
        throw new Error(`It ended before "${words}":\n${output}`)
    },
  }
}

/** Process ids of a running site, as it wrote them down: supervisor, front and Postgres. */
export async function readProcessIds(dataFolder: string, clusterFolder = dataFolder) {
  const readRecord = async (name: string) => {
    const { pid } = JSON.parse(await readFile(join(dataFolder, name), 'utf8'))
    return Number(pid)
  }
  const postmaster = await readFile(join(clusterFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8')
  return {
    supervisor: await readRecord('supervisor.lock'),
    front: await readRecord('front.process'),
    postgres: Number(postmaster.split('\n')[0]),
  }
}
