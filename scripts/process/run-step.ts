import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ExpectedFailure } from '@/scripts/expected-failure'
import { repositoryFolder } from '@/scripts/folders'
import { writeProcessRecord } from './process-identity'

/** One long step, done by another program. */
export interface Step {
  /** What is being done, for the reader: `Building the site`. */
  readonly title: string
  readonly program: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Where its output goes. */
  readonly logFile: string
  /** Where its process is written down, for `stopRecordedProcess`. */
  readonly recordFile?: string
  /** Ends the step early. */
  readonly signal?: AbortSignal
}

const heartbeatMs = 10_000

/**
 * Runs a step and resolves when it has succeeded, telling every ten seconds that it still goes on. Throws an
 * ExpectedFailure with the end of its output and the log's name when it fails.
 */
export async function runStep({
  title,
  program,
  args,
  env,
  logFile,
  recordFile,
  signal,
}: Step): Promise<void> {
  await mkdir(dirname(logFile), { recursive: true })
  const startedAt = performance.now()
  const describeTime = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
  console.log(`${title} …`)
  const heartbeat = setInterval(() => console.log(`${title} … ${describeTime()}`), heartbeatMs)
  const log = createWriteStream(logFile)
  try {
    const child = spawn(program, args, {
      cwd: repositoryFolder,
      env: { ...env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    if (recordFile !== undefined && child.pid !== undefined) await writeProcessRecord(recordFile, child.pid)
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
    const how = await new Promise<string | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, killedBy) => resolve(code === 0 ? null : (killedBy ?? `exit code ${code}`)))
    })
    await new Promise((resolve) => log.end(resolve))
    if (how === null) {
      console.log(`${title}: done in ${describeTime()}`)
      return
    }
    console.error((await readFile(logFile, 'utf8')).trimEnd().split('\n').slice(-25).join('\n'))
    throw new ExpectedFailure(`${title} failed (${how}); all of its output is in ${logFile}`)
  } finally {
    clearInterval(heartbeat)
  }
}
