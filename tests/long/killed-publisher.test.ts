/** A publisher that is killed at any moment leaves a whole release or none. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { freezeDataset, thawRelease } from '@/dataset/release-bytes'
import { repositoryFolder } from '@/scripts/folders'
import { publish } from '@/server/releases/publish'
import { readFrozen, readHeads } from '@/server/releases/read-release'
import { openFileDatabase } from '@/tests/support/connections'
import { realDataset } from '@/tests/support/datasets'
import { createDataFolder, release, watchReleases } from '@/tests/support/releases'

const runs = 100
const longestWaitMs = 400
const publisher = fileURLToPath(new URL('../support/publish-again-and-again.ts', import.meta.url))
const dataset = realDataset()
const { id } = dataset.process
const firstDemand = dataset.rows.demands[0]?.id

const database = await openFileDatabase()
beforeAll(async () => {
  await release(database, dataset)
})

/** Starts a publisher and waits until it has published once and goes on. */
async function startPublisher(word: string): Promise<ChildProcess> {
  const child = fork(publisher, [id, word], {
    cwd: repositoryFolder,
    execArgv: ['--import', './scripts/loader.mjs'],
    env: { ...process.env, DATABASE_URL: database.url },
  })
  await once(child, 'message')
  return child
}

/** Checks every release there is, byte by byte; returns how many. */
async function requireWholeReleases(): Promise<number> {
  const heads = await readHeads(database.prisma)
  expect(heads.map(({ number }) => number)).toEqual(heads.map((_, index) => index + 1))
  for (const head of heads) {
    const { dataset: released } = thawRelease(await readFrozen(database.prisma, head))
    expect(freezeDataset(released).hash, `release ${head.number}`).toBe(head.hash)
    // Nothing but the title of one demand ever changed.
    const { rows } = released
    const untouched = { ...rows, demands: rows.demands.filter((row) => row.id !== firstDemand) }
    const expected = dataset.rows.demands.filter((row) => row.id !== firstDemand)
    expect(untouched).toEqual({ ...dataset.rows, demands: expected })
  }
  const [orphans] = await database.query(
    'SELECT count(*)::int AS n FROM release_bodies WHERE (process_id, number) NOT IN (SELECT process_id, number FROM releases)',
  )
  expect(orphans?.n).toBe(0)
  return heads.length
}

describe('killed while it publishes, with a site that reads', () => {
  test(`${runs} times: never half a release`, async () => {
    const { store, problems } = await watchReleases(database.prisma, await createDataFolder(), database.url)
    for (let run = 0; run < runs; run += 1) {
      const publishers = await Promise.all([startPublisher(`a${run}`), startPublisher(`b${run}`)])
      // Not waiting for anything: the kill is to come at any moment of a publication.
      await delay((longestWaitMs * (run + 1)) / runs)
      const ends = publishers.map((child) => once(child, 'exit'))
      for (const child of publishers) child.kill('SIGKILL')
      await Promise.all(ends)
    }
    const count = await requireWholeReleases()
    expect(count).toBeGreaterThan(runs)
    expect(problems).toEqual([])

    // The lock of the dead does not outlive them.
    await database.query("UPDATE demands SET title = 'The last' WHERE process_id = $1 AND id = $2", [
      id,
      firstDemand,
    ])
    const { number } = await publish(database.prisma, id, { by: 'a survivor' })
    expect(number).toBe(count + 1)
    await expect.poll(() => store.listNewest()[0]?.number, { timeout: 5000 }).toBe(number)
  })
})
