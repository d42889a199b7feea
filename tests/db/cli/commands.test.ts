/** One life of a process on the command line, each step in a process of its own. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freezeDataset } from '@/dataset/release-bytes'
import { type Connections, openDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { inventedPackageFolder, readFolder } from '@/tests/support/read-folder'
import { runCli } from '@/tests/support/run-cli'

const dataset = inventedDataset()
const { id } = dataset.process
const { hash } = freezeDataset(dataset)
let database: Connections
let folder: string

beforeAll(async () => {
  database = await openDatabase()
  folder = await mkdtemp(join(tmpdir(), 'parley-test-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await database.close()
})

const run = (...args: string[]) => runCli(args, database.url)
const expectPackage = async (where: string) => {
  for (const [name, bytes] of readFolder(inventedPackageFolder))
    expect((await readFile(join(where, name))).equals(bytes), name).toBe(true)
  expect((await readdir(where)).filter((name) => name.endsWith('.part'))).toEqual([])
}

// The steps build on each other, in this order.
describe('from an empty database to a withdrawal', { timeout: 30_000 }, () => {
  test('nothing is released, nothing can be published or exported', async () => {
    expect(await run('releases')).toMatchObject({ code: 0, results: ['There is no release'] })
    expect(await run('publish', id)).toEqual({
      code: 1,
      results: [],
      problems: `There is no process "${id}".\n`,
    })
    expect(await run('export', id, join(folder, 'none'))).toMatchObject({
      code: 1,
      problems: `There is no process "${id}".\n`,
    })
    expect(await readdir(folder)).toEqual([])
  })

  test('import adds the process; again, nothing changed', async () => {
    const first = await run('import', inventedPackageFolder)
    expect([first.code, first.results[0]]).toEqual([0, expect.stringMatching(`^${id}: added`)])
    expect(await run('import', inventedPackageFolder)).toMatchObject({
      code: 0,
      results: [`${id}: nothing changed`],
    })
  })

  test('export writes the package back, byte for byte', async () => {
    const { code, results } = await run('export', id, join(folder, 'draft'))
    expect([code, results]).toEqual([0, [expect.stringContaining(`${id}: `)]])
    await expectPackage(join(folder, 'draft'))
  })

  test('publish makes release 1; again, nothing changed', async () => {
    const { code, results } = await run('publish', id, '--by', 'Ada', '--note', 'First look')
    expect([code, results[0]]).toEqual([0, `${id}: release 1 published, sha-256 ${hash}`])
    expect(await run('publish', id)).toEqual({
      code: 1,
      results: [],
      problems: `Nothing changed in "${id}" since release 1.\n`,
    })
  })

  test('an edit in the tables is named when it is published', async () => {
    await database.query("UPDATE demands SET title = 'Edited by hand' WHERE process_id = $1", [id])
    const { code, results } = await run('publish', id, '--by', 'Ben')
    expect([code, results[0]]).toEqual([0, expect.stringContaining(`${id}: release 2 published`)])
    expect(results.join('\n')).toContain('Edited by hand')
  })

  test('tables that break a rule are not published, and each fault is named', async () => {
    await database.query("UPDATE demands SET theme = 'no-such-theme' WHERE process_id = $1", [id])
    const { code, problems } = await run('publish', id)
    expect(code).toBe(1)
    expect(problems).toMatch(new RegExp(`^"${id}" breaks ${dataset.rows.demands.length} rules:\n`))
    expect(problems.match(/'no-such-theme'/g)).toHaveLength(dataset.rows.demands.length)
  })

  test('a release is exported as it was, whatever became of the tables', async () => {
    const { code } = await run('export', id, join(folder, 'release'), '--release', '1')
    expect(code).toBe(0)
    await expectPackage(join(folder, 'release'))
    expect(await run('export', id, join(folder, 'x'), '--release', '9')).toMatchObject({
      code: 1,
      problems: `"${id}" has no release 9.\n`,
    })
  })

  test('a correction says which charts show it', async () => {
    const correction = ['correct', id, '2', '--text', 'A title was wrong.', '--by', 'Ada'] as const
    expect(await run(...correction)).toMatchObject({
      code: 0,
      results: [`${id}: charts pinned to release 1 show the correction of release 2`],
    })
    expect(await run('correct', id, '1', '--text', 'x')).toMatchObject({
      code: 1,
      problems: expect.stringContaining('none is older than release 1'),
    })
    expect(await run('correct', id, '2', '--text', 'x', '--since', 'first')).toMatchObject({ code: 2 })
  })

  test('a withdrawal hides a release, once', async () => {
    const withdrawal = ['withdraw', id, '1', '--reason', 'A court said so.', '--by', 'Ada'] as const
    expect(await run(...withdrawal)).toMatchObject({ code: 0, results: [`${id}: release 1 withdrawn`] })
    expect(await run(...withdrawal)).toMatchObject({
      code: 1,
      problems: expect.stringContaining('was withdrawn already'),
    })
    expect(await run('export', id, join(folder, 'y'), '--release', '1')).toMatchObject({
      code: 1,
      problems: `Release 1 of ${id} was withdrawn: A court said so.\n`,
    })
  })

  test('a withdrawal needs a reason that is not blank', async () => {
    expect(await run('withdraw', id, '2', '--reason', ' ')).toMatchObject({
      code: 1,
      problems: 'A withdrawal needs a reason.\n',
    })
  })

  test('releases are listed, oldest first, with their fate', async () => {
    const { code, results } = await run('releases', id)
    expect(code).toBe(0)
    expect(results).toEqual([
      expect.stringMatching(
        `^${id} 1  .*Z  by Ada  ${hash.slice(0, 12)}, withdrawn \\d{4}-\\d\\d-\\d\\d: A court said so\\.$`,
      ),
      expect.stringMatching(`^${id} 2  .*Z  by Ben  [0-9a-f]{12}$`),
    ])
    expect(await run('releases', 'nowhere')).toMatchObject({ results: ['"nowhere" has no release'] })
  })
})
