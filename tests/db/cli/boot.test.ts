import { expect, test } from 'vitest'
import { findOneTimeLink } from '@/server/auth/one-time-links'
import { addUser } from '@/server/auth/users'
import { commandLine } from '@/server/records/author'
import { readTables } from '@/server/records/read-tables'
import { readHeads } from '@/server/releases/read-release'
import { openDatabase, openFileDatabase } from '@/tests/support/connections'
import { realDataset } from '@/tests/support/datasets'
import { runCli } from '@/tests/support/run-cli'

const dataset = realDataset()
const { id } = dataset.process
const timeout = 60_000
const database = await openFileDatabase()

const boot = () => runCli(['boot'], database.url)
const listReleases = async () =>
  (await readHeads(database.prisma)).map(({ processId, number }) => [processId, number])

test('the first boot loads and publishes what comes with Parley', { timeout }, async () => {
  const { code, results } = await boot()
  expect(code).toBe(0)
  expect(results).toContainEqual(expect.stringMatching(`^${id}: release 1 published`))
  expect(await readTables(database.prisma, id)).toEqual(dataset)
  expect(await listReleases()).toEqual([[id, 1]])
})

test('the second boot leaves edited tables alone and publishes nothing', { timeout }, async () => {
  await database.query("UPDATE demands SET title = 'Edited by hand' WHERE process_id = $1", [id])
  await database.query('DELETE FROM codings WHERE process_id = $1', [id])
  const edited = await readTables(database.prisma, id)
  const { code, results } = await boot()
  expect([code, results]).toEqual([0, [expect.stringMatching(/^Nobody can log in yet/)]])
  expect(await readTables(database.prisma, id)).toEqual(edited)
  expect(await listReleases()).toEqual([[id, 1]])
})

test('a boot that was cut short after the import is completed by the next', { timeout }, async () => {
  const own = await openDatabase()
  await runCli(['import', `prisma/data/${id}`], own.url)
  const { code, results } = await runCli(['boot'], own.url)
  expect([code, results[0]]).toEqual([0, expect.stringMatching(`^${id}: release 1 published`)])
  await own.close()
})

test('two boots at once end with one release', { timeout }, async () => {
  const own = await openDatabase()
  const codes = await Promise.all([1, 2].map(async () => (await runCli(['boot'], own.url)).code))
  expect(codes).toEqual([0, 0])
  expect((await readHeads(own.prisma)).map(({ number }) => number)).toEqual([1])
  await own.close()
})

test('while nobody can log in each boot prints a link, of which the last works; then none does', {
  timeout,
}, async () => {
  const own = await openDatabase()
  const links = [await bootOnce(own.url), await bootOnce(own.url)]
  const works = await Promise.all(links.map((link) => findOneTimeLink(own.prisma, link ?? '')))
  expect(works).toEqual([undefined, null])
  await addUser(own.prisma, commandLine, { email: 'first@parley.example', name: 'First', role: 'admin' })
  expect(await bootOnce(own.url)).toBeUndefined()
  await own.close()
})

/** Boots, and gives the token of the link that it prints, if it prints one. */
async function bootOnce(databaseUrl: string): Promise<string | undefined> {
  const { results } = await runCli(['boot'], databaseUrl)
  return results.flatMap((line) => /\/admin\/welcome#(\S+)$/.exec(line)?.[1] ?? [])[0]
}
