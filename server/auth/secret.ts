import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Db } from '@/server/db/prisma'

const name = 'secret'

/**
 * The secret that signs cookies and encrypts second factors: of the environment, or else one that the database keeps, so
 * that all instances have the same.
 */
export async function readSecret(db: Db, given: string | undefined): Promise<string> {
  if (given !== undefined) return given
  await db.$executeRaw`
    INSERT INTO settings (name, value) VALUES (${name}, ${randomBytes(32).toString('base64url')}) ON CONFLICT DO NOTHING`
  const { value } = await db.setting.findUniqueOrThrow({ where: { name } })
  return value
}
