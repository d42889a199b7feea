import { defineConfig } from 'prisma/config'

/**
 * For Prisma's own command line. We use it for `prisma generate` alone; migrations are applied by
 * scripts/migrate.ts and written by `npm run db:migration`.
 */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
