import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createOneTimeLink } from '@/server/auth/one-time-links'
import type { PrismaClient } from '@/server/db/prisma'
import { setStatementTimeout } from '@/server/db/role-settings'
import { getEnv } from '@/server/env'
import { readLastHead } from '@/server/releases/read-release'
import type { Terminal } from '../terminal'
import { withDatabase } from '../with-database'
import { importFolder } from './import'
import { publishAndSay } from './publish'

/** Where the packages that come with Parley lie, relative to the repository. */
const dataFolder = 'prisma/data'

/**
 * `parley boot`: loads each package of prisma/data whose process the database does not have, and publishes a first
 * release of it. A process that is there already, edited or not, is left alone. While nobody can log in it says how the
 * first admin is made.
 */
export async function bootCommand(terminal: Terminal): Promise<void> {
  const entries = await readdir(dataFolder, { withFileTypes: true })
  const processIds = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  await withDatabase(async (prisma) => {
    await setStatementTimeout(prisma)
    for (const processId of processIds) {
      const known = await prisma.process.findUnique({ where: { id: processId }, select: { id: true } })
      if (!known) await importFolder(prisma, terminal, join(dataFolder, processId), { by: firstStart })
      await publishFirst(prisma, terminal, processId)
    }
    await inviteFirstAdmin(prisma, terminal)
  })
}

/** Who the history says has loaded and published what comes with Parley. */
const firstStart = 'The set-up of this site'

/** Publishes a first release, unless there is one or another instance that boots at the same moment is quicker. */
async function publishFirst(prisma: PrismaClient, terminal: Terminal, processId: string): Promise<void> {
  const isReleased = async () => (await readLastHead(prisma, processId)) !== undefined
  if (await isReleased()) return
  await publishAndSay(prisma, terminal, processId, { by: firstStart }).catch(async (error: unknown) => {
    if (!(await isReleased())) throw error
  })
}

async function inviteFirstAdmin(prisma: PrismaClient, terminal: Terminal): Promise<void> {
  if ((await prisma.user.count()) > 0) return
  const { url } = await createOneTimeLink(prisma, getEnv().publicOrigins[0], null)
  terminal.result(`Nobody can log in yet. This link makes the first admin; it works once, for a day: ${url}`)
}
