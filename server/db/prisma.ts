import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'

export type { PrismaClient }

/** Prisma over a pool of ours; the pool is closed by whoever made it. */
export function createPrisma(pool: Pool): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' })
}

/** A Prisma client or a transaction of one. */
export type Db = Prisma.TransactionClient

/** How a transaction sees what others write meanwhile. */
interface TransactionOptions {
  /** Whether all that it reads is as it was at one moment, at REPEATABLE READ; for transactions that write nothing. */
  readonly isAtOneMoment?: boolean
}

/** Runs `work` in one transaction, at READ COMMITTED unless told, that may take as long as an import of a large process does. */
export function inTransaction<T>(
  prisma: PrismaClient,
  work: (db: Db) => Promise<T>,
  { isAtOneMoment = false }: TransactionOptions = {},
): Promise<T> {
  return prisma.$transaction(
    async (db) => {
      await db.$executeRaw`SET LOCAL statement_timeout = 0`
      return work(db)
    },
    {
      maxWait: 10_000,
      timeout: 10 * 60_000,
      ...(isAtOneMoment && { isolationLevel: 'RepeatableRead' }),
    },
  )
}
