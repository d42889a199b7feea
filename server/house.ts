import 'server-only'
import type { Pool } from 'pg'
import { Accounts } from './auth/accounts'
import { createPool } from './db/pool'
import { createPrisma, type PrismaClient } from './db/prisma'
import type { Env } from './env'
import { ReleaseDisk } from './releases/release-disk'
import { ReleaseStore } from './releases/release-store'
import { ReleaseWatch } from './releases/release-watch'

/** What exists once in a process. Next evaluates our modules several times, so it hangs on `globalThis`. */
export interface House {
  readonly env: Env
  readonly pool: Pool
  readonly prisma: PrismaClient
  readonly releases: ReleaseStore
  readonly watch: ReleaseWatch
  readonly accounts: Accounts
}

const key = Symbol.for('parley')
type Holder = typeof globalThis & { [key]?: House }

/**
 * Opens the house: pool, release store and watch. Resolves when what can be known is known, from Postgres or,
 * without it, from disk. Called once, by the front, before Next is prepared.
 */
export async function openHouse(
  env: Env,
  onProblem: (message: string, error: unknown) => void,
): Promise<House> {
  const pool = createPool({
    url: env.databaseUrl,
    max: env.databasePoolMax,
    onError: (error) => onProblem('a database connection was lost', error),
  })
  const prisma = createPrisma(pool)
  const releases = new ReleaseStore({ db: prisma, disk: new ReleaseDisk(env.dataDir), onProblem })
  const watch = new ReleaseWatch({ store: releases, url: env.databaseDirectUrl, onProblem })
  await releases.recover()
  await watch.start()
  const accounts = new Accounts({ prisma, pool, env })
  const house = { env, pool, prisma, releases, watch, accounts }
  ;(globalThis as Holder)[key] = house
  return house
}

/** The house that the front opened; throws when code runs outside it, as in `next build`. */
export function getHouse(): House {
  const house = (globalThis as Holder)[key]
  if (!house)
    throw new Error('Parley is not running: pages are served through front/main.ts, not by `next start`.')
  return house
}

/** Closes what `openHouse` opened. */
export async function closeHouse(house: House): Promise<void> {
  await house.watch.stop()
  await house.prisma.$disconnect()
  await house.pool.end()
}
