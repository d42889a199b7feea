import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashContents } from './content-hash'
import { ExpectedFailure } from './expected-failure'
import { logFolder, repositoryFolder, stateFolder } from './folders'
import { isStillRunning, readProcessRecord, writeProcessRecord } from './process/process-identity'
import { stopRecordedProcess } from './process/recorded-process'
import { runStep } from './process/run-step'
import { LockTaken, takeLock } from './process/take-lock'
import { toolEnvironment } from './tool-environment'

/** All else at the top of the clone is taken for a source of the site, dot files but `.env` excepted. */
const notSources = new Set([
  ...[
    'node_modules',
    'test-results',
    'playwright-report',
    'coverage',
    'next-env.d.ts',
    'tsconfig.tsbuildinfo',
  ],
  ...['cli', 'docs', 'front', 'prisma', 'scripts', 'tests', 'playwright.config.ts', 'vitest.config.ts'],
])

const userFile = join(stateFolder, 'build-user.process')
const recordFile = join(stateFolder, 'build.process')
const stampFile = join(repositoryFolder, '.next', 'parley-sources')

/**
 * Builds the site with `next build` unless the last build was made of the same sources, packages and Node.
 * Throws an ExpectedFailure where it fails, where another build of this clone goes on, or where a running Parley
 * serves the build that would be replaced.
 */
export async function buildSite(signal?: AbortSignal): Promise<void> {
  const release = await takeLock(join(stateFolder, 'build.lock')).catch((error: unknown) => {
    if (error instanceof LockTaken)
      throw new ExpectedFailure(`process ${error.pid} is building this clone; wait for it`)
    throw error
  })
  try {
    const stamp = await hashSources()
    if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
    await requireUnused()
    await stopRecordedProcess(recordFile)
    await rm(stampFile, { force: true })
    await runStep({
      title: 'Building the site',
      program: process.execPath,
      args: [join(repositoryFolder, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
      env: { ...toolEnvironment(), NODE_ENV: 'production' },
      logFile: join(logFolder, 'build.log'),
      recordFile,
      signal,
    })
    await writeFile(stampFile, stamp)
  } finally {
    await release()
  }
}

async function hashSources(): Promise<string> {
  const sources = (await readdir(repositoryFolder)).filter(isSource).sort()
  return hashContents(repositoryFolder, [...sources, 'prisma/schema.prisma'], [process.version])
}

function isSource(name: string): boolean {
  return !notSources.has(name) && (!name.startsWith('.') || name.startsWith('.env'))
}

/** Writes down that this process serves the last build, which must not be replaced under it. */
export async function claimBuild(): Promise<void> {
  await writeProcessRecord(userFile, process.pid)
}

async function requireUnused(): Promise<void> {
  const user = await readProcessRecord(userFile)
  if (user === null || user.pid === process.pid || !isStillRunning(user)) return
  throw new ExpectedFailure(
    `the sources have changed, and process ${user.pid} serves the last build of this clone; stop it first`,
  )
}
