/** What a process says of itself, processes that are begun, and imports that are looked at first. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { closedLists } from '@/dataset/closed-lists'
import { wordingOf } from '@/dataset/edits/process-texts'
import type { Revision } from '@/dataset/edits/revision'
import { changeRecords } from '@/server/records/change-records'
import { createProcess } from '@/server/records/create-process'
import { deleteProcess } from '@/server/records/delete-process'
import { importDataset } from '@/server/records/import-dataset'
import { previewImport } from '@/server/records/preview-import'
import { changeDescription, readDescription } from '@/server/records/process-description'
import { readNames } from '@/server/records/read-names'
import { readRevisions } from '@/server/records/read-revisions'
import { readTables } from '@/server/records/read-tables'
import { undo } from '@/server/records/undo'
import { publish } from '@/server/releases/publish'
import { openDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { coder, remove, requireRecord, setCells } from '@/tests/support/edits'

const database = await openDatabase()
afterAll(() => database.close())
const { prisma } = database
const dataset = inventedDataset()
const { id } = dataset.process
const signature = { author: coder, reason: 'for a test' }

beforeEach(async () => {
  await importDataset(prisma, dataset)
})

async function requireDescription() {
  const described = await readDescription(prisma, id)
  if (!described) throw new Error('there is no description')
  return described
}

async function reword(cells: Readonly<Record<string, string>>) {
  const { version, row } = await requireDescription()
  const wording = wordingOf({ ...(row as Record<string, string>), ...cells })
  return changeDescription(prisma, id, { version, wording }, signature)
}

describe('the description of a process', () => {
  test('is changed over the version that was seen, with one revision', async () => {
    const before = await requireDescription()
    const { act, record } = await reword({ title: 'Another title', keywords: 'one\ntwo' })
    expect(record.version).toBe(before.version + 1)
    expect((await readTables(prisma, id))?.process).toEqual({
      ...dataset.process,
      title: 'Another title',
      keywords: ['one', 'two'],
    })
    const revisions = await readRevisions(prisma, id, { act }, 10)
    expect(revisions).toMatchObject([
      { table: 'processes', before: before.row, after: record.row, actor: coder.name, reason: 'for a test' },
    ] satisfies Partial<Revision>[])
  })

  test('of two who change it, the second is told and nothing is lost', async () => {
    const { version, row } = await requireDescription()
    const wording = wordingOf(row as Record<string, string>)
    await reword({ title: 'Theirs' })
    const mine = changeDescription(prisma, id, { version, wording: { ...wording, title: 'Mine' } }, signature)
    await expect(mine).rejects.toMatchObject({
      because: { is: 'description changed meanwhile', record: { row: { title: 'Theirs' } } },
    })
    expect((await requireDescription()).row.title).toBe('Theirs')
  })

  test('of fifty who change one version at once, one wins', async () => {
    const { version, row } = await requireDescription()
    const wording = wordingOf(row as Record<string, string>)
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, place) =>
        changeDescription(prisma, id, { version, wording: { ...wording, title: `Try ${place}` } }, signature),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await requireDescription()).version).toBe(version + 1)
  })

  test('is undone without what others changed of it since', async () => {
    const { act } = await reword({ title: 'To be undone' })
    await reword({ codebook: '# Theirs' })
    await undo(prisma, id, { does: 'undo act', act }, signature)
    expect((await requireDescription()).row).toMatchObject({
      title: dataset.process.title,
      codebook: '# Theirs',
    })
  })

  test('is not undone where the same was changed since', async () => {
    const { act } = await reword({ title: 'To be undone' })
    await reword({ title: 'Later' })
    await expect(undo(prisma, id, { does: 'undo act', act }, signature)).rejects.toMatchObject({
      because: { is: 'conflict', conflict: { is: 'changed since', columns: ['title'] } },
    })
  })
})

describe('an import that is looked at first', () => {
  const party = dataset.rows.parties[0]
  if (!party) throw new Error('the invented dataset has no party')
  const changed = {
    process: { ...dataset.process, version: '9.9.9' },
    rows: {
      ...dataset.rows,
      parties: dataset.rows.parties.map((one) => (one === party ? { ...one, short_name: 'Other' } : one)),
      outside_documents: [],
    },
  }

  test('says what would be added, removed and changed, and writes nothing', async () => {
    const before = await readTables(prisma, id)
    const preview = await previewImport(prisma, changed)
    expect(preview).toMatchObject({
      process: { id },
      isNew: false,
      size: 1 + dataset.rows.outside_documents.length,
      wording: { before: { version: dataset.process.version }, after: { version: '9.9.9' } },
    })
    expect(
      preview.tables.map(({ table, added, removed, changed }) => [table, added, removed, changed]),
    ).toEqual([
      ['parties', 0, 0, 1],
      ...(dataset.rows.outside_documents.length > 0
        ? [['outside_documents', 0, dataset.rows.outside_documents.length, 0]]
        : []),
    ])
    expect(preview.tables[0]?.rows).toEqual([{ before: party, after: { ...party, short_name: 'Other' } }])
    expect(await readTables(prisma, id)).toEqual(before)
  })

  test('is done over the state that was looked at, and undone as one act', async () => {
    const before = await readTables(prisma, id)
    const { state } = await previewImport(prisma, changed)
    const { act } = await importDataset(prisma, changed, { author: coder, seen: state })
    expect((await readTables(prisma, id))?.process.version).toBe('9.9.9')
    await undo(prisma, id, { does: 'undo act', act }, signature)
    expect(await readTables(prisma, id)).toEqual(before)
  })

  test('is refused once somebody has changed anything in the process', async () => {
    const { state } = await previewImport(prisma, changed)
    const record = await requireRecord(prisma, id, 'parties', { id: party.id })
    await changeRecords(prisma, id, [setCells(record, { short_name: 'Theirs' })], signature)
    const late = importDataset(prisma, changed, { author: coder, seen: state })
    await expect(late).rejects.toMatchObject({ because: { is: 'process changed meanwhile' } })
    expect((await requireRecord(prisma, id, 'parties', { id: party.id })).row.short_name).toBe('Theirs')
  })

  test('of a new process shows it as new, and of two who import it at once one is refused', async () => {
    const fresh = { ...changed, process: { ...changed.process, id: 'fresh-from-package' } }
    const { isNew, state } = await previewImport(prisma, fresh)
    expect([isNew, state]).toEqual([true, 0])
    const both = await Promise.allSettled(
      [1, 2].map(() => importDataset(prisma, fresh, { author: coder, seen: state })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

const begin = (processId: string, vocabulariesOf: string | null) =>
  createProcess(
    prisma,
    { id: processId, title: 'Begun', description: 'For a test.', vocabulariesOf },
    signature,
  )

describe('a process that is begun', () => {
  test('from nothing has the codes on which charts build, and nothing else', async () => {
    await begin('begun-from-nothing', null)
    const begun = await readTables(prisma, 'begun-from-nothing')
    expect(begun?.process).toMatchObject({ title: 'Begun', description: 'For a test.', version: '0.1.0' })
    const { vocabularies, ...others } = begun?.rows ?? { vocabularies: [] }
    expect(vocabularies).toHaveLength(Object.values(closedLists).flat().length)
    expect(Object.values(others).flat()).toEqual([])
    const revisions = await readRevisions(prisma, 'begun-from-nothing', {}, 1000)
    expect(new Set(revisions.map(({ act }) => act)).size).toBe(1)
  })

  test('with the vocabularies of another has those, and can be coded at once', async () => {
    await begin('begun-like-another', id)
    const begun = await readTables(prisma, 'begun-like-another')
    expect(begun?.rows.vocabularies.map(({ vocabulary, code }) => [vocabulary, code])).toEqual(
      dataset.rows.vocabularies.map(({ vocabulary, code }) => [vocabulary, code]),
    )
    const { records } = await changeRecords(
      prisma,
      'begun-like-another',
      [{ does: 'create', table: 'parties', row: { ...dataset.rows.parties[0] } }],
      signature,
    )
    expect(records).toHaveLength(1)
  })

  test('is refused where the id is taken, or there is nothing to be like', async () => {
    await expect(begin(id, null)).rejects.toMatchObject({ because: { is: 'process there already' } })
    await expect(begin('like-nobody', 'nobody')).rejects.toMatchObject({ because: { is: 'no process' } })
    expect(await readTables(prisma, 'like-nobody')).toBeUndefined()
  })

  test('is gone when its beginning is undone, as long as nothing was added and nothing published', async () => {
    await begin('begun-by-mistake', id)
    const [revision] = await readRevisions(prisma, 'begun-by-mistake', {}, 1)
    const act = revision?.act ?? 0
    const undone = () => undo(prisma, 'begun-by-mistake', { does: 'undo act', act }, signature)
    const row = { ...dataset.rows.parties[0] }
    const { records } = await changeRecords(
      prisma,
      'begun-by-mistake',
      [{ does: 'create', table: 'parties', row }],
      signature,
    )
    await expect(undone()).rejects.toMatchObject({ because: { is: 'built upon' } })
    const [added] = records
    if (!added) throw new Error('nothing was added')
    await changeRecords(prisma, 'begun-by-mistake', [remove(added)], signature)
    await undone()
    expect(await readTables(prisma, 'begun-by-mistake')).toBeUndefined()
    await begin('begun-by-mistake', null)
    expect(await readTables(prisma, 'begun-by-mistake')).toBeDefined()
  })

  test('from a package is gone when that import is undone', async () => {
    const fresh = { ...dataset, process: { ...dataset.process, id: 'imported-by-mistake' } }
    const { act } = await importDataset(prisma, fresh, { author: coder, seen: 0 })
    await undo(prisma, 'imported-by-mistake', { does: 'undo act', act }, signature)
    expect(await readTables(prisma, 'imported-by-mistake')).toBeUndefined()
  })

  test('by two at once is begun once', async () => {
    const both = await Promise.allSettled([1, 2].map(() => begin('begun-twice', null)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a process is deleted', () => {
  const stateOf = async (processId: string) => (await readNames(prisma, processId))?.state ?? -1

  test('with all its records, over the state that was seen; its history stays', async () => {
    await begin('to-be-deleted', id)
    const seen = await stateOf('to-be-deleted')
    const row = { ...dataset.rows.parties[0] }
    await changeRecords(prisma, 'to-be-deleted', [{ does: 'create', table: 'parties', row }], signature)
    await expect(deleteProcess(prisma, 'to-be-deleted', seen, signature)).rejects.toMatchObject({
      because: { is: 'process changed meanwhile' },
    })
    const act = await deleteProcess(prisma, 'to-be-deleted', await stateOf('to-be-deleted'), signature)
    expect(await readTables(prisma, 'to-be-deleted')).toBeUndefined()
    const history = await readRevisions(prisma, 'to-be-deleted', { act }, 10_000)
    expect(history.length).toBeGreaterThan(2)
    expect(history.every(({ after }) => after === null)).toBe(true)
    await begin('to-be-deleted', null)
    expect(await readTables(prisma, 'to-be-deleted')).toBeDefined()
  })

  test('never once it was published, nor one that is not there', async () => {
    await begin('published-once', id)
    const row = { ...dataset.rows.parties[0] }
    await changeRecords(prisma, 'published-once', [{ does: 'create', table: 'parties', row }], signature)
    await publish(prisma, 'published-once', { by: 'a test' })
    await expect(
      deleteProcess(prisma, 'published-once', await stateOf('published-once'), signature),
    ).rejects.toMatchObject({ because: { is: 'process published' } })
    await expect(deleteProcess(prisma, 'nobody', 0, signature)).rejects.toMatchObject({
      because: { is: 'no process' },
    })
  })
})
