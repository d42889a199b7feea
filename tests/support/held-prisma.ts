/** Transactions that are held open, so that a test decides what happens meanwhile. */
import type { PrismaClient } from '@/prisma/generated/client'
import type { Db } from '@/server/db/prisma'
import type { Connections } from './connections'

type Work = (db: Db) => Promise<unknown>

/** A client whose transactions do something else, once their own work is done and before they commit. */
export function beforeCommit(prisma: PrismaClient, meanwhile: () => Promise<unknown>): PrismaClient {
  return withTransactions(prisma, (work) => async (db) => {
    const done = await work(db)
    await meanwhile()
    return done
  })
}

/** A client in whose transactions something else is done before the first tagged query that reads. */
export function beforeQuery(prisma: PrismaClient, meanwhile: () => Promise<unknown>): PrismaClient {
  let isDone = false
  return withTransactions(
    prisma,
    (work) => (db) =>
      work(
        new Proxy(db, {
          get(target, name) {
            const value = Reflect.get(target, name) as unknown
            if (name !== '$queryRaw' || isDone) return value
            return async (...query: unknown[]) => {
              isDone = true
              await meanwhile()
              return (value as (...query: unknown[]) => unknown).apply(target, query)
            }
          },
        }),
      ),
  )
}

function withTransactions(prisma: PrismaClient, wrap: (work: Work) => Work): PrismaClient {
  const $transaction = (work: Work, options: object) => prisma.$transaction(wrap(work), options)
  return new Proxy(prisma, {
    get: (target, name) => (name === '$transaction' ? $transaction : Reflect.get(target, name)),
  })
}

/**
 * Does `first`, and `second` while the transaction of `first` is held, before it commits unless told: until `second` waits
 * for it or is done. Gives what became of both.
 */
export async function interleave<A, B>(
  { prisma, query }: Connections,
  first: (held: PrismaClient) => Promise<A>,
  second: () => Promise<B>,
  hold = beforeCommit,
): Promise<readonly [PromiseSettledResult<A>, PromiseSettledResult<B>]> {
  let other: Promise<PromiseSettledResult<B>> | undefined
  const held = hold(prisma, async () => {
    let isDone = false
    other = Promise.allSettled([second()]).then(([settled]) => {
      isDone = true
      return settled
    })
    while (!isDone && !(await isAnyWaiting(query))) await new Promise((resolve) => setTimeout(resolve, 10))
  })
  const [one] = await Promise.allSettled([first(held)])
  if (!other) throw new Error('the first failed before it could be held', { cause: one })
  return [one, await other]
}

async function isAnyWaiting(query: Connections['query']): Promise<boolean> {
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return (await query(waiting)).length > 0
}
