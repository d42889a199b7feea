import { beforeEach, describe, expect, test } from 'vitest'
import type { Edit } from '@/dataset/edits/edit'
import type { TableName } from '@/dataset/tables'
import { validateDataset } from '@/dataset/validate-dataset'
import { changeRecords, findDependants } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { readRevisions } from '@/server/records/read-revisions'
import { readTables } from '@/server/records/read-tables'
import { ChangeRefused, type Refusal } from '@/server/records/refusals'
import { publish } from '@/server/releases/publish'
import { openFileDatabase } from '@/tests/support/connections'
import { realDataset } from '@/tests/support/datasets'
import { coder, remove, requireRecord, setCells } from '@/tests/support/edits'

const dataset = realDataset()
const processId = dataset.process.id
const database = await openFileDatabase()

beforeEach(() => importDataset(database.prisma, dataset))

const save = (edits: readonly Edit[], reason?: string) =>
  changeRecords(database.prisma, processId, edits, { author: coder, reason })
const find = (table: TableName, where: Record<string, string | number | null>) =>
  requireRecord(database.prisma, processId, table, where)

async function refusalOf(change: Promise<unknown>): Promise<Refusal> {
  const error = await change.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ChangeRefused)) throw new Error(`not refused but: ${error}`)
  return error.because
}

async function findFaults() {
  const tables = await readTables(database.prisma, processId)
  return tables ? validateDataset(tables) : ['nothing is there']
}

const anyReport = () => find('demand_reports', { demand: dataset.rows.demand_reports[0]?.demand ?? '' })

/** Those of a record itself, without its evidence. */
const revisionsOf = async (uid: number) =>
  (await readRevisions(database.prisma, processId, { uid }, 1000)).filter((one) => one.uid === uid)

describe('a save', () => {
  test('changes the row, counts its version and leaves one revision that says who and why', async () => {
    const report = await anyReport()
    const { act, records } = await save([setCells(report, { note: 'checked again' })], 'a second look')
    const saved = { ...report, version: report.version + 1, row: { ...report.row, note: 'checked again' } }
    expect(records).toEqual([saved])
    expect(await find('demand_reports', { note: 'checked again' })).toEqual(saved)
    const [revision, ...older] = await revisionsOf(report.uid)
    expect(revision).toMatchObject({
      act,
      table: 'demand_reports',
      version: saved.version,
      before: report.row,
      after: saved.row,
      actor: 'Coder One',
      actorId: 'u1',
      reason: 'a second look',
    })
    expect(older).toHaveLength(1)
  })

  test('of what is the same already changes nothing and leaves no revision', async () => {
    const report = await anyReport()
    expect(await save([setCells(report, {})])).toMatchObject({ records: [] })
    expect(await revisionsOf(report.uid)).toHaveLength(1)
  })

  test('with its evidence is one act', async () => {
    const report = await anyReport()
    const { demand, round, source = null, step } = report.row
    const record_id = `${demand}:${round ?? 'none'}:${source}:${step}`
    const evidence = { record_type: 'demand_report', record_id, source, paragraph: 2, anchor: 'a phrase' }
    const edits: Edit[] = [
      setCells(report, { note: 'with evidence' }),
      { does: 'create', table: 'evidence', row: evidence },
    ]
    const { act, records } = await save(edits)
    expect(records).toHaveLength(2)
    expect(records[1]).toMatchObject({ table: 'evidence', version: 1, row: evidence })
    expect(await readRevisions(database.prisma, processId, { act }, 10)).toHaveLength(2)
  })

  test('that names an older version is refused with the record as it is', async () => {
    const report = await anyReport()
    await save([setCells(report, { note: 'mine' })])
    const refusal = await refusalOf(save([setCells(report, { note: 'theirs' })]))
    expect(refusal).toMatchObject({
      is: 'changed meanwhile',
      edit: 0,
      record: { uid: report.uid, version: report.version + 1, row: { note: 'mine' } },
    })
  })

  test('of a record that is gone says so', async () => {
    const { uid, version } = await find('outside_documents', {})
    await save([{ does: 'delete', table: 'outside_documents', uid, version }])
    const again = save([{ does: 'delete', table: 'outside_documents', uid, version }])
    expect(await refusalOf(again)).toEqual({ is: 'missing', edit: 0, uid })
  })

  test('of a process that is not there says so', async () => {
    const nowhere = changeRecords(database.prisma, 'nowhere', [], { author: coder })
    expect(await refusalOf(nowhere)).toEqual({ is: 'no process', processId: 'nowhere' })
  })

  test('of a record of another table, or another process, finds nothing', async () => {
    const { uid, version } = await anyReport()
    const refusal = await refusalOf(save([{ does: 'delete', table: 'claims', uid, version }]))
    expect(refusal).toMatchObject({ is: 'missing' })
  })
})

describe('what breaks a rule is refused, and nothing is written', () => {
  test.each([
    ['a cell', { step: 0 }, { edit: 0, column: 'step', problem: 'is too small' }],
    ['a code', { status: 'conquered' }, { edit: 0, column: 'status', value: 'conquered' }],
    ['a reference', { source: 'no-such-article' }, { edit: 0, column: 'source', value: 'no-such-article' }],
    ['a sequence', { step: 9 }, { column: 'step', problem: expect.stringMatching(/leaves out/) }],
  ])('%s', async (_, cells, fault) => {
    const report = await anyReport()
    const refusal = await refusalOf(save([setCells(report, cells)]))
    expect(refusal).toMatchObject({ is: 'faulty' })
    expect(refusal.is === 'faulty' && refusal.faults).toContainEqual(expect.objectContaining(fault))
    expect(await readTables(database.prisma, processId)).toEqual(dataset)
  })

  test('an unknown column', async () => {
    const report = await anyReport()
    const refusal = await refusalOf(save([setCells(report, { process_id: 'other' })]))
    expect(refusal).toMatchObject({ is: 'faulty' })
  })

  test('the second of two edits takes the first along', async () => {
    const [report, claim] = [await anyReport(), await find('claims', {})]
    const edits = [setCells(report, { note: 'good' }), setCells(claim, { topic: 'no-such-topic' })]
    expect(await refusalOf(save(edits))).toMatchObject({ is: 'faulty', faults: [{ edit: 1 }] })
    expect(await readTables(database.prisma, processId)).toEqual(dataset)
  })
})

describe('a deletion', () => {
  test('that others depend on is refused with the list', async () => {
    const demand = await find('demands', { id: dataset.rows.demand_reports[0]?.demand ?? '' })
    const refusal = await refusalOf(save([remove(demand)]))
    const reports = dataset.rows.demand_reports.filter(({ demand: id }) => id === demand.row.id)
    if (refusal.is !== 'depended on') throw new Error(refusal.is)
    const tables = refusal.owned.map(({ record }) => record.table)
    expect(tables.filter((table) => table === 'demand_reports')).toHaveLength(reports.length)
    expect(tables).toContain('evidence')
    expect(refusal.blocking).toEqual([])
  })

  test('says beforehand what it would be refused for, and writes nothing', async () => {
    const demand = await find('demands', { id: dataset.rows.demand_reports[0]?.demand ?? '' })
    const refusal = await refusalOf(save([remove(demand)]))
    if (refusal.is !== 'depended on') throw new Error(refusal.is)
    const ask = (version: number) =>
      findDependants(database.prisma, processId, [{ table: 'demands', uid: demand.uid, version }])
    expect(await ask(demand.version)).toEqual({ owned: refusal.owned, blocking: refusal.blocking })
    expect(await refusalOf(ask(demand.version + 1))).toMatchObject({ is: 'changed meanwhile' })
    const [evidence] = refusal.owned.filter(({ record }) => record.table === 'evidence')
    if (!evidence) throw new Error('a piece of evidence is needed')
    expect(await findDependants(database.prisma, processId, [evidence.record])).toEqual({
      owned: [],
      blocking: [],
    })
    expect(await readTables(database.prisma, processId)).toEqual(dataset)
  })

  test('with all that depend on it leaves a valid process', async () => {
    const demand = await find('demands', { id: dataset.rows.demand_reports[0]?.demand ?? '' })
    const refusal = await refusalOf(save([remove(demand)]))
    if (refusal.is !== 'depended on') throw new Error(refusal.is)
    const edits = [remove(demand), ...refusal.owned.map(({ record }) => remove(record))]
    const { act, records } = await save(edits)
    expect(records).toEqual([])
    expect(await readRevisions(database.prisma, processId, { act }, 1000)).toHaveLength(edits.length)
    const after = await readTables(database.prisma, processId)
    expect(after?.rows.demand_reports.some((report) => report.demand === demand.row.id)).toBe(false)
    expect(await findFaults()).toEqual([])
  })

  test('does not empty cells by itself: who names the record there must say something else first', async () => {
    const institution = await find('institutions', {
      id: dataset.rows.people.find((person) => person.institution)?.institution ?? '',
    })
    const refusal = await refusalOf(save([remove(institution)]))
    if (refusal.is !== 'depended on') throw new Error(refusal.is)
    expect(refusal.blocking).toContainEqual(
      expect.objectContaining({
        column: 'institution',
        record: expect.objectContaining({ table: 'people' }),
      }),
    )
  })

  test('of a code that is used is refused', async () => {
    const status = dataset.rows.demand_reports[0]?.status ?? ''
    const refusal = await refusalOf(
      save([remove(await find('vocabularies', { vocabulary: 'demand_status', code: status }))]),
    )
    if (refusal.is !== 'depended on') throw new Error(refusal.is)
    expect(refusal.blocking.map(({ column }) => column)).toContain('status')
  })
})

describe('an id', () => {
  test('that was never released may change, and everybody who named it follows', async () => {
    const { demand: id = '' } = dataset.rows.demand_reports[0] ?? {}
    await save([setCells(await find('demands', { id }), { id: 'another-id' })])
    const after = await readTables(database.prisma, processId)
    const named = JSON.stringify(after?.rows)
    expect(named).not.toMatch(new RegExp(`"${id}[":]`))
    const count = (rows: unknown, word: string) =>
      JSON.stringify(rows).split(new RegExp(`"${word}[":]`)).length
    expect(count(after?.rows, 'another-id')).toBe(count(dataset.rows, id))
    expect(await findFaults()).toEqual([])
  })

  test('two records may swap theirs', async () => {
    const [first, second] = dataset.rows.parties
    if (!first || !second) throw new Error('two parties are needed')
    const [one, other] = [await find('parties', { id: first.id }), await find('parties', { id: second.id })]
    await save([setCells(one, { id: second.id }), setCells(other, { id: first.id })])
    const after = await readTables(database.prisma, processId)
    const turned = (id: string | null) => (id === first.id ? second.id : id === second.id ? first.id : id)
    expect(after?.rows.people.map(({ id, party }) => [id, party])).toEqual(
      dataset.rows.people.map(({ id, party }) => [id, turned(party)]),
    )
    expect(after?.rows.demands.map(({ made_by, made_to }) => [made_by, made_to])).toEqual(
      dataset.rows.demands.map(({ made_by, made_to }) => [turned(made_by), turned(made_to)]),
    )
  })
})

test('of 200 saves of one record at once, one wins and 199 are told that it has changed', async () => {
  const report = await anyReport()
  const results = await Promise.allSettled(
    Array.from({ length: 200 }, (_, index) => save([setCells(report, { note: `save ${index}` })])),
  )
  const won = results.flatMap((result, index) => (result.status === 'fulfilled' ? [index] : []))
  expect(won).toHaveLength(1)
  const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  expect(lost.map((error) => error instanceof ChangeRefused && error.because.is)).toEqual(
    Array.from({ length: 199 }, () => 'changed meanwhile'),
  )
  const [saved] = await revisionsOf(report.uid)
  expect(saved?.after).toEqual({ ...report.row, note: `save ${won[0]}` })
  expect(await revisionsOf(report.uid)).toHaveLength(2)
})

test('two who depend on each other at the same moment: one wins, the other is told, and no rule is broken', async () => {
  const document = await find('people', {
    id:
      dataset.rows.people.find(
        ({ id }) =>
          !dataset.rows.delegation_seats.some(({ person }) => person === id) &&
          !dataset.rows.statements.some(({ person }) => person === id),
      )?.id ?? '',
  })
  const dependants = await refusalOf(save([remove(document)])).catch(() => undefined)
  const owned = dependants?.is === 'depended on' ? dependants.owned : []
  const spelling = {
    person: document.row.id ?? null,
    source: dataset.rows.sources[0]?.id ?? null,
    spelling: 'Anew',
  }
  const results = await Promise.allSettled([
    save([remove(document), ...owned.map(({ record }) => remove(record))]),
    save([{ does: 'create', table: 'person_names', row: spelling }]),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ChangeRefused)
  expect(await findFaults()).toEqual([])
})

test('whoever changes a row past Parley is named by the role of the database', async () => {
  await database.query("UPDATE outside_documents SET note = 'by hand'")
  const [revision] = await readRevisions(database.prisma, processId, { table: 'outside_documents' }, 1)
  expect(revision).toMatchObject({
    actor: 'database role parley',
    actorId: null,
    after: { note: 'by hand' },
  })
})

test.each(["UPDATE revisions SET actor = 'nobody'", 'DELETE FROM revisions', 'TRUNCATE revisions'])(
  'the history refuses %s',
  async (sql) => {
    await expect(database.query(sql)).rejects.toThrow('revisions are never changed or deleted')
  },
)

test('an id that was released stays, and the other cells of its record may change', async () => {
  // Last, since what was released once cannot be taken back.
  await publish(database.prisma, processId, { by: 'a test' })
  const document = await find('outside_documents', {})
  const refusal = await refusalOf(save([setCells(document, { id: 'another-id' })]))
  expect(refusal).toMatchObject({ is: 'faulty', faults: [{ edit: 0, column: 'id', value: 'another-id' }] })
  await save([setCells(document, { note: 'its other cells may change' })])
})
