/** `npm run db:migrate`: brings the database of DATABASE_URL, or this clone's own, to the last migration. */
import { getGivenDatabase } from './database-address'
import { ExpectedFailure, printFailure } from './expected-failure'
import { migrate } from './postgres/main-cluster'

try {
  const database = getGivenDatabase(process.env)
  if (database === null) throw new ExpectedFailure('DATABASE_URL is not set; run this as npm run db:migrate')
  await migrate(database.directUrl)
  console.log('Database: up to date')
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
