/** What belongs together goes and comes back together. */
import { describe, expect, test } from 'vitest'
import type { Revision } from '@/dataset/edits/revision'
import type { AnyRow } from '@/dataset/rules/rule'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { readDossier } from '@/server/records/read-dossier'
import { readHistory } from '@/server/records/read-history'
import { readRevisions } from '@/server/records/read-revisions'
import { ChangeRefused } from '@/server/records/refusals'
import { undo } from '@/server/records/undo'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { coder, remove, requireRecord, setCells } from '@/tests/support/edits'

const { prisma } = await openFileDatabase()
const dataset = inventedDataset()
const processId = dataset.process.id
const signature = { author: coder }
await importDataset(prisma, dataset)

const save = (edits: Parameters<typeof changeRecords>[2]) =>
  changeRecords(prisma, processId, edits, signature)
const require = (table: Parameters<typeof requireRecord>[2], where: AnyRow) =>
  requireRecord(prisma, processId, table, where)
const evidenceOf = async (uid: number) =>
  (await readDossier(prisma, processId, 'demands', uid))?.evidence?.map(({ row }) => [
    row.paragraph,
    row.anchor,
  ])
const historyOf = (uid: number) => readRevisions(prisma, processId, { uid }, 1000)

/** A demand with two pieces of evidence. */
async function addDemand(id: string) {
  const { row } = await require('demands', {})
  const [source] = dataset.rows.sources
  const piece = { record_type: 'demand', record_id: id, source: source?.id ?? null }
  const { act, records } = await save([
    { does: 'create', table: 'demands', row: { ...row, id } },
    { does: 'create', table: 'evidence', row: { ...piece, paragraph: 1, anchor: 'one' } },
    { does: 'create', table: 'evidence', row: { ...piece, paragraph: 2, anchor: 'two' } },
  ])
  const [demand, first, second] = records
  if (!demand || !first || !second) throw new Error('not all of it was created')
  return { act, demand, first, second }
}

test('the history of a record has what became of its evidence, under all keys that it had', async () => {
  const { act, demand, first } = await addDemand('renamed-later')
  const { act: renaming } = await save([setCells(demand, { id: 'renamed-since' })])
  const moved = await require('evidence', { record_id: 'renamed-since', anchor: 'one' })
  const { act: rewording } = await save([setCells(moved, { anchor: 'uno' })])
  const history = await historyOf(demand.uid)
  expect(new Set(history.map((one: Revision) => one.act))).toEqual(new Set([act, renaming, rewording]))
  expect(history.filter(({ uid }) => uid === first.uid)).toHaveLength(3)
})

test('the history of a table has the evidence for its records, and no other', async () => {
  const { act } = await addDemand('with-its-evidence')
  const found = await readRevisions(prisma, processId, { table: 'demands', act }, 10)
  expect(found.map(({ table }) => table).toSorted()).toEqual(['demands', 'evidence', 'evidence'])
  expect(await readRevisions(prisma, processId, { table: 'claims', act }, 10)).toEqual([])
  expect(await readRevisions(prisma, processId, { table: 'evidence', act }, 10)).toHaveLength(2)
})

test('an act is known as a whole, however little of it is read, and can be left out', async () => {
  const [begun] = (await readRevisions(prisma, processId, { table: 'processes' }, 10)).slice(-1)
  const { act } = await addDemand('known-as-a-whole')
  const page = await readHistory(prisma, processId, {}, 2)
  expect(page).toMatchObject({
    revisions: [{ act }, { act }],
    acts: { [act]: { size: 3, isBeginning: false } },
    older: { before: page.revisions[1]?.id, except: act },
  })
  const next = await readHistory(prisma, processId, page.older ?? {}, 1)
  expect(next.revisions[0]?.act).toBeLessThan(act)
  // Asked for alone it is told page by page.
  const alone = await readHistory(prisma, processId, { act }, 2)
  expect(alone.older).toEqual({ before: alone.revisions[1]?.id })
  expect((await readHistory(prisma, processId, { act, ...alone.older }, 2)).older).toBeNull()
  // Of the beginning one page is told, and there is nothing before it.
  const all = await readRevisions(prisma, processId, {}, 1_000_000)
  const later = all.filter((one) => one.act !== begun?.act).at(-1)
  const first = await readHistory(prisma, processId, { before: Number(later?.id) }, 2)
  expect(first).toMatchObject({ acts: { [Number(begun?.act)]: { isBeginning: true } }, older: null })
})

test('a history says which revisions are the last of their records, whatever is asked for', async () => {
  const { demand } = await addDemand('changed-once')
  await save([setCells(demand, { title: 'Changed once' })])
  const { revisions, newest } = await readHistory(prisma, processId, { uid: demand.uid }, 100)
  const [last, first] = revisions.filter(({ uid }) => uid === demand.uid)
  expect(newest).toContain(last?.id)
  expect(newest).not.toContain(first?.id)
  const earlier = await readHistory(prisma, processId, { uid: demand.uid, before: Number(last?.id) }, 100)
  expect(earlier.revisions).toContainEqual(first)
  expect(earlier.newest).not.toContain(first?.id)
})

describe('a version is restored', () => {
  test('with the evidence that the record had then', async () => {
    const { act, demand, first, second } = await addDemand('restored')
    await save([
      setCells(demand, { title: 'Another' }),
      setCells(first, { anchor: 'another' }),
      remove(second),
      {
        does: 'create',
        table: 'evidence',
        row: { ...first.row, paragraph: 9, anchor: 'added' },
      },
    ])
    await undo(prisma, processId, { does: 'restore', uid: demand.uid, act }, signature)
    expect((await require('demands', { id: 'restored' })).row).toEqual(demand.row)
    expect(await evidenceOf(demand.uid)).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
    expect((await historyOf(demand.uid))[0]?.reason).toMatch(/^Restored as it was on \d{4}-\d\d-\d\d /)
  })

  test('also where nothing but its evidence has changed since', async () => {
    const { act, demand, first } = await addDemand('same-but-evidence')
    await save([remove(first)])
    await undo(prisma, processId, { does: 'restore', uid: demand.uid, act }, signature)
    expect(await evidenceOf(demand.uid)).toHaveLength(2)
    await expect(
      undo(prisma, processId, { does: 'restore', uid: demand.uid, act }, signature),
    ).rejects.toMatchObject({ because: { is: 'undone already' } })
  })
})

describe('a deleted record comes back', () => {
  async function deleteWhole(id: string) {
    const added = await addDemand(id)
    const { act } = await save([remove(added.demand), remove(added.first), remove(added.second)])
    const deletions = await readRevisions(prisma, processId, { act }, 10)
    const of = (uid: number) => deletions.filter((one) => one.uid === uid).map((one) => one.id)
    return { ...added, act, of }
  }

  test('with what went with it', async () => {
    const { demand, of } = await deleteWhole('gone')
    await undo(prisma, processId, { does: 'undo revisions', revisions: of(demand.uid) }, signature)
    expect(await evidenceOf(demand.uid)).toHaveLength(2)
  })

  test('and after it the rest of the act, where something is back already', async () => {
    const { act, demand, of } = await deleteWhole('gone-twice')
    await undo(prisma, processId, { does: 'undo revisions', revisions: of(demand.uid) }, signature)
    const back = await require('demands', { id: 'gone-twice' })
    await expect(undo(prisma, processId, { does: 'undo act', act }, signature)).rejects.toMatchObject({
      because: { is: 'undone already' },
    })
    await save([setCells(back, { title: 'Changed since' })])
    await expect(undo(prisma, processId, { does: 'undo act', act }, signature)).rejects.toMatchObject({
      because: { is: 'conflict', conflict: { is: 'there again' } },
    })
  })

  test('but not its evidence without it', async () => {
    const { first, of } = await deleteWhole('gone-for-now')
    await expect(
      undo(prisma, processId, { does: 'undo revisions', revisions: of(first.uid) }, signature),
    ).rejects.toThrow(ChangeRefused)
  })
})

test('revisions of several acts are not undone as one', async () => {
  const { demand, first } = await addDemand('two-acts')
  await save([setCells(demand, { title: 'One act' })])
  await save([setCells(first, { anchor: 'another act' })])
  const revisions = (await historyOf(demand.uid)).slice(0, 2).map(({ id }) => id)
  await expect(
    undo(prisma, processId, { does: 'undo revisions', revisions }, signature),
  ).rejects.toMatchObject({ because: { is: 'missing' } })
})

test('the changes of one save are undone together', async () => {
  const { demand, first } = await addDemand('saved-together')
  await save([setCells(demand, { title: 'Other' }), setCells(first, { anchor: 'other' })])
  const act = (await historyOf(demand.uid))[0]?.act
  const revisions = (await historyOf(demand.uid)).filter((one) => one.act === act).map(({ id }) => id)
  expect(revisions).toHaveLength(2)
  await undo(prisma, processId, { does: 'undo revisions', revisions }, signature)
  expect((await require('demands', { id: 'saved-together' })).row).toEqual(demand.row)
  expect(await evidenceOf(demand.uid)).toEqual([
    [1, 'one'],
    [2, 'two'],
  ])
})
