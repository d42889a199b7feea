/**
 * `npm run db:migration -- <name>`: writes the migration that takes prisma/migrations to prisma/schema.prisma.
 * `npm run db:check`: fails where the two differ. Both work on a throw-away server and touch no other database.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ExpectedFailure, printFailure } from './expected-failure'
import { migrationsFolder, repositoryFolder, schemaFile } from './folders'
import { withMigratedClient } from './migrations/migrated-client'
import { diffToSchema } from './migrations/schema-engine'

async function main(argument: string | undefined): Promise<void> {
  if (argument !== '--check' && !/^[a-z][a-z0-9_]*$/.test(argument ?? '')) {
    throw new ExpectedFailure(
      `A migration needs a name of lower-case letters, digits and _, for example: npm run db:migration -- add_outlets (got ${argument ?? 'none'})`,
    )
  }
  const sql = await withMigratedClient((client) => diffToSchema(client, schemaFile))
  if (sql === null) {
    console.log('No change: the migrations bring a database to prisma/schema.prisma')
  } else if (argument === '--check') {
    throw new ExpectedFailure(`prisma/migrations lacks what prisma/schema.prisma says; missing:\n${sql}`)
  } else {
    const timestamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
    const folder = join(migrationsFolder, `${timestamp}_${argument}`)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'migration.sql'), sql)
    console.log(
      `Wrote ${join(relative(repositoryFolder, folder), 'migration.sql')}: read it before you commit it`,
    )
  }
}

await main(process.argv[2]).catch((error: unknown) => {
  printFailure(error)
  process.exitCode = 1
})
