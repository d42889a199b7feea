import { beforeEach, describe, expect, test } from 'vitest'
import { importDataset } from '@/server/records/import-dataset'
import { CorrectionRefused, correct } from '@/server/releases/correct'
import { readLastHead } from '@/server/releases/read-release'
import { withdraw } from '@/server/releases/withdraw'
import { readWrongSince } from '@/server/releases/wrong-since'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle, withProcessId, withRows } from '@/tests/support/datasets'
import { createDataFolder, measureUntil, release, watchReleases } from '@/tests/support/releases'

const dataset = inventedDataset()
const database = await openFileDatabase()
let id: string
let count = 0
beforeEach(async () => {
  count += 1
  id = `process-${count}`
  const own = withProcessId(dataset, id)
  await release(database, own)
  await release(database, withDemandTitle(own, 'Second'))
  await release(database, withDemandTitle(own, 'Third'))
})

const correctIn = (number: number, text = 'A name was wrong.', since?: number) =>
  correct(database.prisma, { processId: id, number, since, text, by: 'Ada' })

describe('refused', () => {
  test.each([
    ['without a text', 3, ' \n\t', undefined, 'A correction needs a text.'],
    [
      'with a very long text',
      3,
      'x'.repeat(501),
      undefined,
      'The text has 501 characters; at most 500 are allowed.',
    ],
    ['in a release that does not exist', 4, 'x', undefined, 'has no release 4.'],
    ['in the first release', 1, 'x', undefined, 'none is older than release 1'],
    [
      'of releases that are not older',
      2,
      'x',
      2,
      'since: 2 is not allowed; what release 2 corrects stands in one from 1 to 1.',
    ],
    ['of a release before the first', 3, 'x', 0, 'since: 0 is not allowed'],
  ])('%s', async (_, number, text, since, problem) => {
    const refusal = correctIn(number, text, since)
    await expect(refusal).rejects.toBeInstanceOf(CorrectionRefused)
    await expect(refusal).rejects.toThrow(problem)
  })

  test('in a withdrawn release', async () => {
    await withdraw(database.prisma, { processId: id, number: 3, by: 'Ada', reason: 'A court said so.' })
    await expect(correctIn(3)).rejects.toThrow(`Release 3 of "${id}" was withdrawn; it corrects nothing.`)
  })
})

describe('what is put right', () => {
  /** The dataset with a party that its first releases do not hold. */
  const withHarbour = (name: string) =>
    withRows(withDemandTitle(withProcessId(dataset, id), 'Third'), 'parties', ([first, ...others]) => {
      if (!first) throw new Error('the dataset has no party')
      return [first, ...others, { ...first, id: 'harbour', name, short_name: name }]
    })
  const listed = (number: number) => readWrongSince(database.prisma, id, number)
  const otherwise = (number: number) => ({ release: number, onlyLacks: false })

  test('was not wrong in a release in which it did not stand', async () => {
    await release(database, withHarbour('Harbuor'))
    await release(database, withHarbour('Harbour'))
    const refusal = correctIn(5, 'A name was wrong.', 3)
    await expect(refusal).rejects.toBeInstanceOf(CorrectionRefused)
    await expect(refusal).rejects.toThrow(
      'since: 3 is not allowed; nothing that release 5 puts right was wrong in release 3. Allowed: 4.',
    )
    expect(await listed(5)).toEqual([otherwise(4)])
    await expect(correctIn(5, 'A name was wrong.')).resolves.toEqual({ since: 4 })
  })

  test('was not wrong in a release that says the same', async () => {
    await release(database, withDemandTitle(withProcessId(dataset, id), 'Second'))
    expect(await listed(4)).toEqual([otherwise(1), otherwise(3)])
    await expect(correctIn(4, 'A name was wrong.', 2)).rejects.toThrow('Allowed: 1, 3.')
  })

  test('may have been missing', async () => {
    await release(database, withHarbour('Harbour'))
    expect(await listed(4)).toEqual([1, 2, 3].map((one) => ({ release: one, onlyLacks: true })))
    await expect(correctIn(4, 'A side was missing.', 1)).resolves.toEqual({ since: 1 })
  })

  test('is told of the next release, too, with its evidence', async () => {
    const own = withHarbour('Harbour')
    const withEvidence = withRows(own, 'evidence', ([first, ...others]) => {
      if (!first) throw new Error('the dataset has no evidence')
      return [first, ...others, { ...first, record_type: 'party' as const, record_id: 'harbour' }]
    })
    await release(database, own)
    await importDataset(database.prisma, withEvidence)
    expect(await listed(5)).toEqual([otherwise(4)])
  })

  test('is asked of what readers see', async () => {
    await release(database, withHarbour('Harbuor'))
    await release(database, withHarbour('Harbour'))
    await withdraw(database.prisma, { processId: id, number: 4, by: 'Ada', reason: 'A court said so.' })
    expect(await listed(5)).toEqual([1, 2, 3].map((one) => ({ release: one, onlyLacks: true })))
    await expect(correctIn(5, 'A side was missing.', 4)).resolves.toEqual({ since: 4 })
  })
})

describe('attached', () => {
  const readCorrections = async () => (await readLastHead(database.prisma, id))?.corrections

  test('is of all older releases unless told, its text on one line', async () => {
    await expect(correctIn(3, '  A name\n was  wrong. ')).resolves.toEqual({ since: 1 })
    await expect(correctIn(3, 'Another.', 2)).resolves.toEqual({ since: 2 })
    expect(await readCorrections()).toEqual([
      { since: 1, text: 'A name was wrong.', correctedAt: expect.stringMatching(/Z$/) },
      { since: 2, text: 'Another.', correctedAt: expect.stringMatching(/Z$/) },
    ])
  })

  test('once, however often it is sent', async () => {
    await correctIn(3, 'A name was wrong.', 2)
    const once = await readCorrections()
    await Promise.all([1, 2, 3].map(() => correctIn(3, ' A name  was wrong.', 2)))
    expect(await readCorrections()).toEqual(once)
    // Of other releases it is another one.
    await correctIn(3, 'A name was wrong.', 1)
    await correctIn(2, 'A name was wrong.', 1)
    expect(await readCorrections()).toHaveLength(2)
  })

  test('by ten at once, each has its place', async () => {
    const texts = Array.from({ length: 10 }, (_, index) => `Correction ${index}`)
    await Promise.all(texts.map((text) => correctIn(3, text)))
    const corrections = await readCorrections()
    expect(corrections?.map(({ text }) => text).sort()).toEqual(texts)
  })

  test('is never changed or taken away', async () => {
    await correctIn(3)
    for (const change of [
      "UPDATE release_corrections SET text = 'x'",
      'DELETE FROM release_corrections',
      'TRUNCATE release_corrections',
    ])
      await expect(database.query(change), change).rejects.toThrow(/never changed|immutable|release/i)
    expect(await readCorrections()).toHaveLength(1)
  })

  test('a site that runs hears of it', async () => {
    const { store } = await watchReleases(database.prisma, await createDataFolder(), database.url)
    const corrections = () => store.listHeads(id).at(-1)?.corrections ?? []
    const before = store.versionOf(id)
    expect(corrections()).toEqual([])
    await correctIn(3)
    await measureUntil(() => corrections().length === 1, 10_000)
    expect(store.versionOf(id)).not.toBe(before)
  })
})
