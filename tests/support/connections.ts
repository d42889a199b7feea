/** Open databases, as tests of the server need them. */
import type { Pool } from 'pg'
import { afterAll } from 'vitest'
import type { PrismaClient } from '@/prisma/generated/client'
import { createPool } from '@/server/db/pool'
import { createPrisma } from '@/server/db/prisma'
import { createDatabase } from './database'

/** Connections to one database of a test. */
export interface Connections {
  readonly url: string
  readonly pool: Pool
  readonly prisma: PrismaClient
  /** The rows that a statement gives. */
  query(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** Connects to a database; lost connections are no fault of the test's. */
export function connect(url: string): Connections {
  const pool = createPool({ url, max: 5, onError: () => {} })
  const prisma = createPrisma(pool)
  return {
    url,
    pool,
    prisma,
    query: async (sql, values = []) => (await pool.query(sql, [...values])).rows,
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** A freshly migrated database with connections to it; `close` drops it. */
export async function openDatabase(): Promise<Connections> {
  const database = await createDatabase()
  const connections = connect(database.url)
  return {
    ...connections,
    close: async () => {
      await connections.close()
      await database.drop()
    },
  }
}

/** The database of a test file, asked for at its top; it goes after the last test. */
export async function openFileDatabase(): Promise<Connections> {
  const database = await openDatabase()
  afterAll(() => database.close())
  return database
}
