import { createPool, type Pool, type PoolClient } from '@/server/db/pool'
import { createPrisma, type PrismaClient } from '@/server/db/prisma'
import { getEnv } from '@/server/env'

/** There is no database at the address given, or it does not answer. */
class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

/** Runs `work` with Prisma over connections of its own and closes them whatever happens. */
export function withDatabase<T>(work: (prisma: PrismaClient) => Promise<T>): Promise<T> {
  return withPool(async (pool) => {
    const prisma = createPrisma(pool)
    try {
      return await work(prisma)
    } finally {
      await prisma.$disconnect()
    }
  })
}

/** Runs `work` with one connection of its own and closes it whatever happens. */
export function withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  return withPool(async (pool) => {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  })
}

async function withPool<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  let lost: Error | undefined
  const pool = createPool({
    url: getEnv().databaseUrl,
    max: 2,
    onError: (error) => {
      lost = error
    },
  })
  try {
    await pool.query('SELECT 1').catch((error: NodeJS.ErrnoException) => {
      throw new DatabaseUnavailable(`The database does not answer: ${error.message || error.code}`)
    })
    return await work(pool)
  } catch (error) {
    throw lost ?? error
  } finally {
    await pool.end()
  }
}
