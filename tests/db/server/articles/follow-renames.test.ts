/** What a second coder gave stays theirs, and the comparison whole, whatever the ids of what was coded become. */
import { expect, test } from 'vitest'
import { type CodedValues, compareCodings } from '@/dataset/articles/second-coding'
import { readComparison } from '@/server/articles/comparison'
import { readSecondDesk, writeSecondValues } from '@/server/articles/second-coding'
import { changeRecords } from '@/server/records/change-records'
import { undo } from '@/server/records/undo'
import { openFileDatabase } from '@/tests/support/connections'
import { coder, remove, requireRecord, setCells } from '@/tests/support/edits'
import { interleave } from '@/tests/support/held-prisma'
import { codeAndCompare, ines, openUncoded, readStored, type Uncoded } from '@/tests/support/second-coding'

const database = await openFileDatabase()
const { prisma } = database
const signature = { author: coder }

const readRows = async ({ processId, uid }: Uncoded) =>
  (await readComparison(prisma, processId, uid))?.comparison?.rows ?? []
async function rename(
  { processId }: Uncoded,
  table: Parameters<typeof requireRecord>[2],
  ids: Readonly<Record<string, string>>,
) {
  const found = Object.entries(ids).map(async ([from, to]) =>
    setCells(await requireRecord(prisma, processId, table, { id: from }), { id: to }),
  )
  return changeRecords(prisma, processId, await Promise.all(found), signature)
}

/** An article of which two claims and one demand were compared, each given otherwise by the two. */
async function openCompared(id: string) {
  const opened = await openUncoded(prisma, id)
  const { source, claims, demands, rounds, claim_reports, unitOf } = opened
  const stanceOf = (claim: string) =>
    claim_reports.find((report) => report.claim === claim && report.source === source)?.stance
  const disputed = claims.find((claim) => stanceOf(claim.id) === 'affirms')?.id ?? ''
  const silent = claims.find((claim) => stanceOf(claim.id) === undefined)?.id ?? ''
  const [demand = '', round = ''] = [demands[0]?.id, rounds[0]?.id]
  const unit = `demand_status ${demand}:${round}:${source}`
  const status = (
    await prisma.vocabulary.findFirst({ where: { process_id: id, vocabulary: 'demand_status' } })
  )?.code
  await codeAndCompare(prisma, opened, { [unitOf(disputed)]: 'contradicts', [unit]: status ?? '' })
  return { ...opened, disputed, silent, demand, round }
}

test('both codings of a compared article stay when it is renamed, and when that is undone', async () => {
  const opened = await openCompared('renamed-article')
  const before = await readRows(opened)
  expect(before.filter(({ first, second }) => first !== second).length).toBeGreaterThan(0)
  const { act } = await rename(opened, 'sources', { [opened.source]: 'renamed' })
  const after = await readRows(opened)
  expect(after).toEqual(before.map((row) => ({ ...row, unitKey: row.unitKey.replace(/[^:]*$/, 'renamed') })))
  await undo(prisma, opened.processId, { does: 'undo act', act }, signature)
  expect(await readRows(opened)).toEqual(before)
})

test('what was given to claims, demands and rounds follows them, also where two swap their ids', async () => {
  const opened = await openCompared('renamed-items')
  const { source, disputed, silent, demand, round } = opened
  const sortedRows = async () => {
    const rows = await readRows(opened)
    return rows.map(({ name, first, second }) => [name, first, second]).toSorted()
  }
  const before = await sortedRows()
  const stored = await readStored(prisma, opened)
  const swapped = await rename(opened, 'claims', { [disputed]: silent, [silent]: disputed })
  expect(await sortedRows()).toEqual(before)
  expect((await readStored(prisma, opened))?.values).toMatchObject({
    [opened.unitOf(silent)]: 'contradicts',
    [opened.unitOf(disputed)]: '',
  })
  await undo(prisma, opened.processId, { does: 'undo act', act: swapped.act }, signature)
  expect(await readStored(prisma, opened)).toEqual(stored)

  await rename(opened, 'claims', { [disputed]: 'renamed-claim' })
  await rename(opened, 'demands', { [demand]: 'renamed-demand' })
  await rename(opened, 'rounds', { [round]: 'renamed-round' })
  expect(await sortedRows()).toEqual(before)
  const now = await readStored(prisma, opened)
  const units = compareCodings(now?.first as CodedValues, now?.values as CodedValues)
  expect(units).toContainEqual(expect.objectContaining({ unitKey: `renamed-demand:renamed-round:${source}` }))
})

test('what is not finished follows, too, and what a deleted claim was given is nobody else’s', async () => {
  const opened = await openUncoded(prisma, 'renamed-unfinished')
  const { processId, uid, source, unitOf, claims } = opened
  const [model] = claims
  const { records } = await changeRecords(
    prisma,
    processId,
    ['going', 'staying'].map((id) => ({
      does: 'create',
      table: 'claims',
      row: { ...model, id, label: `The claim ${id}` },
    })),
    signature,
  )
  const values = { [unitOf('going')]: 'affirms', [unitOf('staying')]: 'unclear' }
  await writeSecondValues(prisma, processId, uid, ines, values)
  const readValues = async () => (await readSecondDesk(prisma, processId, uid, ines))?.values
  await rename(opened, 'claims', { staying: 'stayed' })
  await rename(opened, 'sources', { [source]: 'elsewhere' })
  expect(await readValues()).toEqual({
    [unitOf('going', 'elsewhere')]: 'affirms',
    [unitOf('stayed', 'elsewhere')]: 'unclear',
  })
  const going = records.find(({ row }) => row.id === 'going')
  if (!going) throw new Error('no claim goes')
  await changeRecords(prisma, processId, [remove(going)], signature)
  await rename(opened, 'claims', { stayed: 'going' })
  expect(await readValues()).toEqual({ [unitOf('going', 'elsewhere')]: 'unclear' })
})

test('a value that is saved while its claim is renamed is refused or follows, and is never lost', async () => {
  const opened = await openUncoded(prisma, 'renamed-meanwhile')
  const { processId, uid, unitOf, claims } = opened
  const [claim] = claims
  if (!claim) throw new Error('there is no claim')
  const write = (db: typeof prisma, id: string) =>
    writeSecondValues(db, processId, uid, ines, { [unitOf(id)]: 'affirms' })
  const edit = async (from: string, to: string) =>
    setCells(await requireRecord(prisma, processId, 'claims', { id: from }), { id: to })

  const first = await edit(claim.id, 'renamed')
  const [renamed, late] = await interleave(
    database,
    (held) => changeRecords(held, processId, [first], signature),
    () => write(prisma, claim.id),
  )
  expect(renamed.status).toBe('fulfilled')
  expect(late).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringContaining(`“${unitOf(claim.id)}” is no unit of this article.`) },
  })

  const second = await edit('renamed', 'renamed-again')
  const both = await interleave(
    database,
    (held) => write(held, 'renamed'),
    () => changeRecords(prisma, processId, [second], signature),
  )
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect((await readStored(prisma, opened))?.values).toEqual({ [unitOf('renamed-again')]: 'affirms' })
})
