/**
 * Databases for tests. As `globalSetup` of the Vitest project `db` (`setup` below) this file starts one throw-away
 * Postgres for the run and migrates a template once. In a test file:
 *
 *     const database = await createDatabase()        // own, freshly migrated; connect to database.url
 *     afterAll(() => database.drop())
 *
 * A test that stops or kills the server takes a cluster of its own: `createDisposableCluster()`.
 */
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { migrationsFolder } from '@/scripts/folders'
import { applyMigrations } from '@/scripts/migrations/apply-migrations'
import { copyDatabase, dropDatabase, ensureDatabase, withClient } from '@/scripts/postgres/databases'
import type { Server } from '@/scripts/postgres/server'
import { createTestCluster } from '@/scripts/postgres/test-clusters'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the run's server, to the database `postgres`. */
    databaseServerUrl: string
  }
}

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string
  /** Ends the sessions that are still open and drops the database. */
  drop(): Promise<void>
}

/** A Postgres of one test, to be stopped, killed and started at will. Its port stays the same. */
export interface DisposableCluster {
  /** Connection string of its freshly migrated database. */
  readonly url: string
  readonly dataFolder: string
  start(): Promise<void>
  stop(): Promise<void>
  /** SIGKILL to the postmaster; resolves when it is gone. */
  kill(): Promise<void>
  /** Stops the server and deletes all. */
  remove(): Promise<void>
}

const template = 'template_migrated'

/** Vitest's globalSetup: starts the run's server and returns what ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await createTestCluster()
  const server = await cluster.start()
  const serverUrl = cluster.formatUrl('postgres')
  await ensureDatabase(serverUrl, template)
  await applyMigrations(cluster.formatUrl(template), migrationsFolder)
  project.provide('databaseServerUrl', serverUrl)
  return async () => {
    await server.stop()
    await cluster.remove()
  }
}

/** A freshly migrated database of the test's own. */
export async function createDatabase(): Promise<TestDatabase> {
  return create((serverUrl, name) => copyDatabase(serverUrl, name, template))
}

/** A database without any table, for tests of migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create(ensureDatabase)
}

/** A running, freshly migrated server of the test's own. */
export async function createDisposableCluster(): Promise<DisposableCluster> {
  const cluster = await createTestCluster()
  let server: Server = await cluster.start()
  const url = cluster.formatUrl('parley')
  await ensureDatabase(cluster.formatUrl('postgres'), 'parley')
  // Test clusters do not wait for their disk, but what was committed must outlive a kill here.
  await withClient(url, (client) => client.query('ALTER DATABASE parley SET synchronous_commit = on'))
  await applyMigrations(url, migrationsFolder)
  return {
    url,
    dataFolder: cluster.dataFolder,
    start: async () => {
      server = await cluster.start()
      if (cluster.formatUrl('parley') !== url)
        throw new Error('The port of the test cluster was taken meanwhile')
    },
    stop: () => server.stop(),
    kill: async () => {
      process.kill(server.pid, 'SIGKILL')
      await server.ended
    },
    remove: () => cluster.remove(),
  }
}

async function create(fill: (serverUrl: string, name: string) => Promise<void>): Promise<TestDatabase> {
  const serverUrl = inject('databaseServerUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await fill(serverUrl, name)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => dropDatabase(serverUrl, name) }
}
