import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Access,
  createAccess,
  formatSuperuserUrl,
  formatUrl,
  getFreePort,
  isPortFree,
  readAccess,
  roleName,
  writeAccess,
} from './access'
import { createDataFolder, hasDataFolder } from './data-folder'
import { withClient } from './databases'
import { clearLeftover } from './leftover'
import type { Placement } from './placement'
import { type Server, startServer } from './server'

/** A cluster of ours on disk: data, log and access file, running or not. */
export interface Cluster {
  readonly folder: string
  readonly dataFolder: string
  readonly logFile: string
  /** Connection string of the role `parley` for a database of this name. */
  formatUrl(database: string): string
  /**
   * Starts the server and resolves once it accepts connections. The first start of this process may move to
   * another port where somebody took the old one; later starts keep it, since others hold the connection string.
   */
  start(): Promise<Server>
  /** Stops a server that is left over, then deletes the cluster. */
  remove(): Promise<void>
}

/**
 * Opens the cluster `name` among this clone's clusters, and creates it where there is none:
 * `const cluster = await openCluster(await placeClusters(), 'postgres', { durable: true })`, then `cluster.start()`.
 * Its port is kept while it is free. Throws an ExpectedFailure for data of another major version of Postgres.
 */
export async function openCluster(
  { folder: parent, binaries, account }: Placement,
  name: string,
  { durable }: { readonly durable: boolean },
): Promise<Cluster> {
  const folder = join(parent, name)
  const dataFolder = join(folder, 'data')
  const logFile = join(folder, 'postgres.log')
  const accessFile = join(folder, 'access.json')
  await mkdir(folder, { recursive: true, mode: 0o711 })

  const hasData = await hasDataFolder(dataFolder)
  const known = await readAccess(accessFile)
  if (hasData && known === null)
    throw new Error(`${accessFile} is missing: nobody knows the password of ${dataFolder}`)
  let access: Access = known ?? (await createAccess())
  let hasStarted = false
  if (!hasData) {
    await writeAccess(accessFile, access)
    await createDataFolder(dataFolder, {
      binaries,
      account,
      durable,
      superuserPassword: access.superuserPassword,
    })
  }

  return {
    folder,
    dataFolder,
    logFile,
    formatUrl: (database) => formatUrl(access, database),
    start: async () => {
      await clearLeftover(dataFolder)
      if (!hasStarted && !(await isPortFree(access.port))) {
        access = { ...access, port: await getFreePort() }
        await writeAccess(accessFile, access)
      }
      const server = await startServer({ binaries, account, dataFolder, logFile, durable, port: access.port })
      hasStarted = true
      await ensureRole(access).catch(async (error: unknown) => {
        await server.stop()
        throw error
      })
      return server
    },
    remove: () => removeCluster(parent, name),
  }
}

/** Deletes the cluster `name` of a placement's folder, and stops its server first if one is left over. */
export async function removeCluster(parent: string, name: string): Promise<void> {
  const folder = join(parent, name)
  await clearLeftover(join(folder, 'data'))
  await rm(folder, { recursive: true, force: true })
}

/** Creates the role `parley` where it is missing, as after a first start that was cut short. */
async function ensureRole(access: Access): Promise<void> {
  await withClient(formatSuperuserUrl(access), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [roleName])
    if (rowCount === 0) {
      await client.query(
        `CREATE ROLE ${roleName} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(access.password)}`,
      )
    }
  })
}
