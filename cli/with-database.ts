import { createPool } from '@/server/db/pool'
import { createPrisma, type PrismaClient } from '@/server/db/prisma'
import { getEnv } from '@/server/env'

/** There is no database at the address given, or it does not answer. */
class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

/** Runs `work` with a database connection of its own and closes it whatever happens. */
export async function withDatabase<T>(work: (prisma: PrismaClient) => Promise<T>): Promise<T> {
  let lost: Error | undefined
  const pool = createPool({
    url: getEnv().databaseUrl,
    max: 2,
    onError: (error) => {
      lost = error
    },
  })
  const prisma = createPrisma(pool)
  try {
    await pool.query('SELECT 1').catch((error: NodeJS.ErrnoException) => {
      throw new DatabaseUnavailable(`The database does not answer: ${error.message || error.code}`)
    })
    return await work(prisma)
  } catch (error) {
    throw lost ?? error
  } finally {
    await prisma.$disconnect()
    await pool.end()
  }
}
