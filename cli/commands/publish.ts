import type { PrismaClient } from '@/server/db/prisma'
import { type Publication, publish } from '@/server/releases/publish'
import type { Terminal } from '../terminal'
import { withDatabase } from '../with-database'

/** `parley publish <process>`: validates the tables and adds the next release. */
export async function publishCommand(
  terminal: Terminal,
  processId: string,
  publication: Publication,
): Promise<void> {
  await withDatabase((prisma) => publishAndSay(prisma, terminal, processId, publication))
}

/** Publishes and says what the release holds. */
export async function publishAndSay(
  prisma: PrismaClient,
  terminal: Terminal,
  processId: string,
  publication: Publication,
): Promise<void> {
  const { number, hash, changelog } = await publish(prisma, processId, publication)
  terminal.result(`${processId}: release ${number} published, sha-256 ${hash}`)
  for (const line of changelog) terminal.result(`- ${line}`)
}
