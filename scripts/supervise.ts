/**
 * What `npm start` and `npm run dev` run once the packages are there (start.mjs): database, migrations, first data,
 * build, front. Stays as the parent of Postgres and the front, and ends them in order: the front first.
 */
import { join } from 'node:path'
import { buildSite, claimBuild } from './build-site'
import { type DatabaseAddress, getGivenDatabase } from './database-address'
import { ExpectedFailure, printFailure } from './expected-failure'
import { stateFolder } from './folders'
import { generateClient } from './generate-client'
import { describeListenProblem } from './listen-problem.mjs'
import { keepServer } from './postgres/keep-server'
import { ensureMainDatabase, migrate, openMainCluster } from './postgres/main-cluster'
import { stopRecordedProcess } from './process/recorded-process'
import { runFront } from './process/run-front'
import { closeParentChannel, stopSignal } from './process/stop-signal'
import { runBoot } from './run-boot'
import { type SiteMode, siteEnvironment } from './site-environment'
import { withSupervisorLock } from './supervisor-lock'

const frontRecord = join(stateFolder, 'front.process')

async function supervise(mode: SiteMode): Promise<void> {
  await withSupervisorLock(async () => {
    await stopRecordedProcess(frontRecord)
    const problem = await describeListenProblem(process.env)
    if (problem !== null) throw new ExpectedFailure(problem)
    await generateClient(stopSignal)
    await withDatabase(async (database) => {
      await migrate(database.directUrl)
      const env = siteEnvironment(database, mode)
      stopSignal.throwIfAborted()
      await runBoot(env)
      stopSignal.throwIfAborted()
      if (mode === 'start') {
        await buildSite(stopSignal)
        await claimBuild()
      }
      await serve(env)
    })
  })
}

async function withDatabase(work: (database: DatabaseAddress) => Promise<void>): Promise<void> {
  const given = getGivenDatabase(process.env)
  if (given !== null) return work(given)
  console.log('Starting the database …')
  const cluster = await openMainCluster()
  const server = await keepServer(cluster, (line) => console.log(line))
  try {
    const url = await ensureMainDatabase(cluster)
    await work({ url, directUrl: url })
  } finally {
    await server.stop()
  }
}

async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const front = await runFront(env, { recordFile: frontRecord, signal: stopSignal })
  console.log(`Parley is at ${front.address} (Ctrl-C stops it)`)
  const how = await front.ended
  if (!stopSignal.aborted)
    throw new ExpectedFailure(`the front ended unexpectedly (${how}); its output above says why`)
}

function requireMode(word: string | undefined): SiteMode {
  if (word === undefined || word === 'start') return 'start'
  if (word === 'dev') return 'dev'
  throw new ExpectedFailure(`${word} is no way to start Parley; say start or dev`)
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

try {
  await supervise(requireMode(process.argv[2]))
} catch (error) {
  // A step that we broke off ourselves has not failed.
  const isBrokenOff = stopSignal.aborted && (error instanceof ExpectedFailure || isAbort(error))
  if (!isBrokenOff) {
    printFailure(error)
    process.exitCode = 1
  }
}
if (stopSignal.aborted) console.log('Parley has stopped')
closeParentChannel()
