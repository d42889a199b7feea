import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Published } from '@/server/releases/publish'
import { ReleasesUnavailable } from '@/server/releases/release'
import { withdraw } from '@/server/releases/withdraw'
import { type Connections, connect, openDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle, withProcessId } from '@/tests/support/datasets'
import { createDataFolder, createStore, release } from '@/tests/support/releases'

const dataset = inventedDataset()
const edited = withDemandTitle(dataset, 'Second')
const { id } = dataset.process
let database: Connections
let published: readonly [Published, Published]
/** A connection on which nothing answers: nobody listens on port 1. */
const dead = connect('postgresql://parley@127.0.0.1:1/parley')

beforeAll(async () => {
  database = await openDatabase()
  published = [await release(database, dataset), await release(database, edited)]
})
afterAll(async () => {
  await dead.close()
  await database.close()
})

/** A folder that a store has filled with both releases. */
async function fillFolder(): Promise<string> {
  const folder = await createDataFolder()
  const { store } = createStore(database.prisma, folder)
  await store.refresh()
  await store.get(id, 1)
  return folder
}

const bodyFile = (folder: string, { hash }: Published) => join(folder, 'releases', `${hash}.json`)

describe('with Postgres', () => {
  test('the newest is shown, older ones come when asked for', async () => {
    const { store } = createStore(database.prisma, await createDataFolder())
    await store.refresh()
    expect(await store.get(id)).toMatchObject({ number: 2, hash: published[1].hash, dataset: edited })
    expect(await store.get(id, 1)).toMatchObject({ number: 1, hash: published[0].hash, dataset })
    expect(store.listHeads(id).map(({ number }) => number)).toEqual([1, 2])
  })

  test('what does not exist is undefined', async () => {
    const { store } = createStore(database.prisma, await createDataFolder())
    await store.refresh()
    expect(await store.get(id, 3)).toBeUndefined()
    expect(await store.get('nowhere')).toBeUndefined()
    expect(store.listHeads('nowhere')).toEqual([])
  })

  test('a body is loaded once however many ask at the same time', async () => {
    const { store } = createStore(database.prisma, await createDataFolder())
    await store.refresh()
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => store.get(id, 1)))
    for (const other of others) expect(other).toBe(first)
  })

  test('a store is not stale for asking twice, and takes nothing anew when nothing changed', async () => {
    const { store } = createStore(database.prisma, await createDataFolder())
    await store.refresh()
    const newest = await store.get(id)
    await store.refresh()
    expect(await store.get(id)).toBe(newest)
    expect(store.staleSince).toBeUndefined()
  })

  test('a folder that cannot be written does not keep releases from being served', async () => {
    const folder = await createDataFolder()
    await writeFile(join(folder, 'releases'), 'a file where the folder should be')
    const { store, problems } = createStore(database.prisma, folder)
    await store.refresh()
    expect((await store.get(id))?.number).toBe(2)
    expect(store.staleSince).toBeUndefined()
    expect(problems).toContainEqual(expect.stringContaining('releases cannot be kept on disk'))
  })
})

describe('memory first, then disk, then Postgres', () => {
  test('what is in memory needs neither', async () => {
    const folder = await createDataFolder()
    const own = connect(database.url)
    const { store } = createStore(own.prisma, folder)
    await store.refresh()
    const older = await store.get(id, 1)
    await rm(folder, { recursive: true })
    await own.close()
    expect(await store.get(id, 1)).toBe(older)
    expect((await store.get(id))?.number).toBe(2)
  })

  test('what is on disk needs no Postgres', async () => {
    const { store } = createStore(dead.prisma, await fillFolder())
    await store.recover()
    expect(await store.get(id)).toMatchObject({ number: 2, dataset: edited })
    expect(await store.get(id, 1)).toMatchObject({ number: 1, dataset })
  })

  test('what left memory comes back from disk, not from Postgres', async () => {
    const folder = await createDataFolder()
    const own = connect(database.url)
    const { store } = createStore(own.prisma, folder, { memoryBytes: 1 })
    await store.refresh()
    const older = await store.get(id, 1)
    await own.close()
    const again = await store.get(id, 1)
    expect(again).toEqual(older)
    expect(again).not.toBe(older)
  })
})

const damages: Readonly<Record<string, (text: string) => string>> = {
  'cut off': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'not JSON': () => '\0\0\0',
  'JSON of another kind': () => '[]',
  'one letter off': (text) =>
    text.replace(/("body":".{90})(.)/, (_, head, letter) => head + (letter === 'A' ? 'B' : 'A')),
  'without a part': (text) => JSON.stringify({ ...JSON.parse(text), parts: JSON.parse(text).parts.slice(1) }),
}
describe.each(Object.entries(damages))('a copy on disk that is %s', (_name, damage) => {
  test('counts as not there: Postgres is asked and the copy mended', async () => {
    const folder = await fillFolder()
    const file = bodyFile(folder, published[1])
    const sound = await readFile(file, 'utf8')
    expect(damage(sound)).not.toBe(sound)
    await writeFile(file, damage(sound))

    const { store } = createStore(database.prisma, folder)
    await store.refresh()
    expect((await store.get(id))?.dataset).toEqual(edited)
    expect(await readFile(file, 'utf8')).toBe(sound)
  })

  test('is not served without Postgres', async () => {
    const folder = await fillFolder()
    const file = bodyFile(folder, published[1])
    await writeFile(file, damage(await readFile(file, 'utf8')))
    const { store } = createStore(dead.prisma, folder)
    await store.recover()
    await expect(store.get(id)).rejects.toBeInstanceOf(ReleasesUnavailable)
    expect(() => store.requireAny()).toThrow(ReleasesUnavailable)
    expect((await store.get(id, 1))?.number).toBe(1)
  })
})

test('a copy of another release under its name is not served', async () => {
  const folder = await fillFolder()
  await cp(bodyFile(folder, published[0]), bodyFile(folder, published[1]))
  const { store } = createStore(dead.prisma, folder)
  await store.recover()
  await expect(store.get(id)).rejects.toBeInstanceOf(ReleasesUnavailable)
})

test('damaged heads on disk count as none', async () => {
  const folder = await fillFolder()
  await writeFile(join(folder, 'releases', 'heads.json'), '[{"processId":"x"}]')
  const { store } = createStore(dead.prisma, folder)
  await store.recover()
  expect(() => store.listHeads(id)).toThrow(ReleasesUnavailable)
})

describe('without Postgres and without a copy', () => {
  test('nothing is known, and that is said', async () => {
    const { store } = createStore(dead.prisma, await createDataFolder())
    await store.recover()
    await store.refresh()
    expect(store.staleSince).toBeInstanceOf(Date)
    expect(store.listNewest()).toEqual([])
    expect(() => store.requireAny()).toThrow(ReleasesUnavailable)
    expect(() => store.listHeads(id)).toThrow(ReleasesUnavailable)
    await expect(store.get(id)).rejects.toBeInstanceOf(ReleasesUnavailable)
    await expect(store.get('nowhere', 7)).rejects.toBeInstanceOf(ReleasesUnavailable)
  })

  test('an empty database that answers is no failure', async () => {
    const empty = await openDatabase()
    const { store } = createStore(empty.prisma, await createDataFolder())
    await store.refresh()
    expect(() => store.requireAny()).not.toThrow()
    expect(await store.get(id)).toBeUndefined()
    await empty.close()
  })
})

test('a number that a restored backup gives again shows what it stands for now', async () => {
  const own = await openDatabase()
  await release(own, dataset)
  await release(own, edited)
  const { store } = createStore(own.prisma, await createDataFolder())
  await store.refresh()
  const tables = ['releases', 'release_bodies']
  const setTriggers = (state: string) =>
    Promise.all(tables.map((table) => own.query(`ALTER TABLE ${table} ${state} TRIGGER ${table}_immutable`)))
  await setTriggers('DISABLE')
  await own.query('DELETE FROM release_bodies WHERE number = 2')
  await own.query('DELETE FROM releases WHERE number = 2')
  await setTriggers('ENABLE')
  const again = await release(own, withDemandTitle(dataset, 'Second again'))

  await store.refresh()
  expect(again.number).toBe(2)
  expect((await store.get(id))?.hash).toBe(again.hash)
  expect((await store.get(id, 2))?.dataset.rows.demands[0]?.title).toBe('Second again')
  await own.close()
})

test('the process that readers have had longest leads, whatever is published later', async () => {
  const own = await openDatabase()
  const { store } = createStore(own.prisma, await createDataFolder())
  const leading = async () => {
    await store.refresh()
    return store.findLeading()?.processId
  }
  expect(await leading()).toBeUndefined()
  await release(own, dataset)
  await release(own, withProcessId(dataset, 'a-trial'))
  await release(own, edited)
  expect(await leading()).toBe(id)
  expect(store.listNewest().map(({ processId }) => processId)).toEqual(['a-trial', id])

  // What nobody may read is led by what somebody may.
  for (const number of [1, 2])
    await withdraw(own.prisma, { processId: id, number, by: 'Ada', reason: 'A court said so.' })
  expect(await leading()).toBe('a-trial')
  await own.close()
})

test('a body that cannot be read for a moment is asked for again', async () => {
  const own = await openDatabase()
  await release(own, dataset)
  const { store } = createStore(own.prisma, await createDataFolder())
  await store.refresh()
  await release(own, edited)
  await own.query('ALTER TABLE release_bodies RENAME TO hidden')
  await store.refresh()
  expect(store.staleSince).toBeInstanceOf(Date)
  expect((await store.get(id))?.number).toBe(1)

  await own.query('ALTER TABLE hidden RENAME TO release_bodies')
  await store.refresh()
  expect(store.staleSince).toBeUndefined()
  expect((await store.get(id))?.number).toBe(2)
  await own.close()
})
