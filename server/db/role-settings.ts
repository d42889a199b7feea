import 'server-only'
import type { PrismaClient } from '@/server/db/prisma'

/** The longest a statement may take; transactions of many lift it for themselves. */
const statementTimeout = '30s'

/**
 * Sets the time limit of statements for our role in this database. By role, because a startup parameter of the
 * connection is refused by poolers such as pgbouncer. Counts for connections made from now on.
 */
export async function setStatementTimeout(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRawUnsafe(`DO $$ BEGIN
    -- Postgres fails one of two that change a setting at once, as two instances do that boot together.
    PERFORM pg_advisory_xact_lock(hashtextextended('parley:role-settings', 0));
    EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET statement_timeout = ''${statementTimeout}''', current_database());
  END $$`)
}
