/**
 * Runs a TypeScript file with DATABASE_URL set: `with-database.ts cli/main.ts import …`. The database is the one that
 * DATABASE_URL names, else that of the Parley running in this clone, else this clone's own, started for the while.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type DatabaseAddress, getGivenDatabase } from './database-address'
import { ExpectedFailure, printFailure } from './expected-failure'
import { repositoryFolder } from './folders'
import { generateClient } from './generate-client'
import { isServerRunning } from './postgres/leftover'
import { ensureMainDatabase, formatMainUrl, migrate, openMainCluster } from './postgres/main-cluster'
import { siteEnvironment } from './site-environment'
import { isSupervised, withSupervisorLock } from './supervisor-lock'

async function main([file, ...args]: readonly string[]): Promise<number> {
  if (file === undefined) throw new ExpectedFailure('name the TypeScript file to run')
  await generateClient()
  const run = (database: DatabaseAddress) => runFile(file, args, siteEnvironment(database, 'start'))

  const given = getGivenDatabase(process.env)
  if (given !== null) return run(given)

  if (await isSupervised()) {
    const cluster = await openMainCluster()
    if (!(await isServerRunning(cluster.dataFolder)))
      throw new ExpectedFailure('Parley is starting; try again')
    const url = formatMainUrl(cluster)
    return run({ url, directUrl: url })
  }
  return withSupervisorLock(async () => {
    const cluster = await openMainCluster()
    const server = await cluster.start()
    try {
      const url = await ensureMainDatabase(cluster)
      await migrate(url)
      return await run({ url, directUrl: url })
    } finally {
      await server.stop()
    }
  })
}

async function runFile(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, ['--import', './scripts/loader.mjs', file, ...args], {
    cwd: repositoryFolder,
    env,
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

// Ctrl-C reaches the child as well; we outlive it, to stop the database.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
