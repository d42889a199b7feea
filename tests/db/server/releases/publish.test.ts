import { beforeEach, describe, expect, test } from 'vitest'
import { describeChanges } from '@/dataset/changelog'
import { diffDatasets } from '@/dataset/diff-datasets'
import { freezeDataset, thawRelease } from '@/dataset/release-bytes'
import { createProcess } from '@/server/records/create-process'
import { importDataset } from '@/server/records/import-dataset'
import { PublishRefused, publish } from '@/server/releases/publish'
import { readFrozen, readHeads, readLastHead } from '@/server/releases/read-release'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, realDataset, withDemandTitle, withProcessId } from '@/tests/support/datasets'
import { coder } from '@/tests/support/edits'

const dataset = inventedDataset()
const database = await openFileDatabase()
let id: string
let count = 0
beforeEach(async () => {
  count += 1
  id = `process-${count}`
  await importDataset(database.prisma, withProcessId(dataset, id))
})

const publishAs = (by: string, note?: string) => publish(database.prisma, id, { by, note })
const edit = (title: string) =>
  importDataset(database.prisma, withProcessId(withDemandTitle(dataset, title), id))
const countReleases = () => database.query('SELECT number FROM releases WHERE process_id = $1', [id])

async function readBody(number: number) {
  const head = (await readHeads(database.prisma)).find((one) => one.processId === id && one.number === number)
  if (!head) throw new Error(`${id} has no release ${number}`)
  return thawRelease(await readFrozen(database.prisma, head))
}

describe('the first release', () => {
  test('is number 1, holds the tables, and says who, when and why', async () => {
    const before = Date.now()
    const { number, hash } = await publishAs('Ada', 'A first look')
    expect(number).toBe(1)
    expect(hash).toBe(freezeDataset(withProcessId(dataset, id)).hash)
    expect((await readBody(1)).dataset).toEqual(withProcessId(dataset, id))
    const head = await readLastHead(database.prisma, id)
    expect(head).toMatchObject({ processId: id, number: 1, hash, publishedBy: 'Ada', note: 'A first look' })
    expect(head?.withdrawal).toBeNull()
    // One clock may be ahead of the other by a little.
    expect(Math.abs(Date.parse(head?.publishedAt ?? '') - before)).toBeLessThan(60_000)
  })

  test('of the real package holds it too', async () => {
    const real = realDataset()
    await importDataset(database.prisma, real)
    const { hash } = await publish(database.prisma, real.process.id, { by: 'Ada' })
    expect(hash).toBe(freezeDataset(real).hash)
  })
})

test('what has only lists of codes is not published', async () => {
  const begun = { id: `begun-${id}`, title: 'Begun', description: 'Begun by a test.', vocabulariesOf: id }
  await createProcess(database.prisma, begun, { author: coder })
  await expect(publish(database.prisma, begun.id, { by: 'Ada' })).rejects.toMatchObject({
    because: { is: 'nothing coded' },
  })
  expect(await readLastHead(database.prisma, begun.id)).toBeUndefined()
})

describe('the next release', () => {
  test('counts on and tells the changes since the last', async () => {
    await publishAs('Ada')
    await edit('A title that changed')
    const { number, changelog } = await publishAs('Ben')
    const edited = withDemandTitle(dataset, 'A title that changed')
    expect(number).toBe(2)
    expect(changelog).toEqual(describeChanges(diffDatasets(dataset, edited), dataset, edited))
    expect(changelog.join('\n')).toContain('A title that changed')
    expect((await readLastHead(database.prisma, id))?.changelog).toEqual(changelog)
    expect((await readBody(1)).dataset).toEqual(withProcessId(dataset, id))
    expect((await readBody(2)).dataset).toEqual(withProcessId(edited, id))
  })

  test('may be as an older one was', async () => {
    const first = await publishAs('Ada')
    await edit('Another title')
    await publishAs('Ada')
    await importDataset(database.prisma, withProcessId(dataset, id))
    expect(await publishAs('Ada')).toMatchObject({ number: 3, hash: first.hash })
  })
})

describe('refused, and nothing is written', () => {
  const expectRefusal = async (message: RegExp) => {
    const before = await countReleases()
    const refusal = publishAs('Ada')
    await expect(refusal).rejects.toBeInstanceOf(PublishRefused)
    await expect(refusal).rejects.toThrow(message)
    expect(await countReleases()).toEqual(before)
  }

  test('when nothing changed', async () => {
    await publishAs('Ada')
    await expectRefusal(new RegExp(`Nothing changed in "${id}" since release 1`))
  })

  test('when the tables break a rule, naming each', async () => {
    await database.query("UPDATE demands SET theme = 'no-such-theme' WHERE process_id = $1", [id])
    await expectRefusal(/breaks \d+ rules:\ndemands, .*column theme: 'no-such-theme'/)
  })

  test('when there is no such process', async () => {
    await database.query('DELETE FROM processes WHERE id = $1', [id])
    await expectRefusal(new RegExp(`There is no process "${id}"`))
  })
})

describe('at once', () => {
  test('several publishers of the same tables: one release, the others are told politely', async () => {
    const results = await Promise.allSettled([publishAs('Ada'), publishAs('Ben'), publishAs('Cyd')])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(PublishRefused)
    expect(await countReleases()).toEqual([{ number: 1 }])
  })

  test('edits and publications leave no gap and no duplicate, and every release is whole', async () => {
    const titles = ['one', 'two', 'three', 'four']
    const results = await Promise.allSettled(titles.map((title) => edit(title).then(() => publishAs(title))))
    const published = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(PublishRefused)

    const numbers = published.map(({ number }) => number).toSorted((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(numbers.length).toBeGreaterThan(0)
    const possible = titles.map(
      (title) => freezeDataset(withProcessId(withDemandTitle(dataset, title), id)).hash,
    )
    for (const { number, hash } of published) {
      expect(possible).toContain(hash)
      expect(freezeDataset((await readBody(number)).dataset).hash).toBe(hash)
    }
  })

  test('in the middle of an edit, the release holds what was there before it', async () => {
    const editor = await database.pool.connect()
    try {
      await editor.query('BEGIN')
      await editor.query("UPDATE demands SET title = 'Half an edit' WHERE process_id = $1", [id])
      await editor.query('DELETE FROM outside_documents WHERE process_id = $1', [id])
      const { hash } = await publishAs('Ada')
      await editor.query('COMMIT')
      expect(hash).toBe(freezeDataset(withProcessId(dataset, id)).hash)
      expect((await publishAs('Ada')).number).toBe(2)
      expect((await readBody(2)).dataset.rows.outside_documents).toEqual([])
    } finally {
      editor.release()
    }
  })
})
