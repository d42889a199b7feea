/** Random edits, deletions and undoings: whatever happens, tables and history say the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '@/dataset/canonical-json'
import type { RevisedTable, StoredRecord } from '@/dataset/edits/edit'
import { wordingOf } from '@/dataset/edits/process-texts'
import { isEvidenced, recordTypeOf } from '@/dataset/edits/references'
import type { Revision } from '@/dataset/edits/revision'
import { recordKey } from '@/dataset/record-key'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { changeDescription, readDescription } from '@/server/records/process-description'
import { readRecords } from '@/server/records/read-records'
import { readRevisions } from '@/server/records/read-revisions'
import { ChangeRefused } from '@/server/records/refusals'
import { type Undoing, UndoRefused, undo } from '@/server/records/undo'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { coder, remove, setCells } from '@/tests/support/edits'

const database = await openFileDatabase()
const dataset = inventedDataset()
const processId = dataset.process.id
const { prisma } = database

/** What to do next; numbers choose among what is there by then. */
type Step =
  | { readonly does: 'edit'; readonly record: number; readonly text: string | null }
  | { readonly does: 'rename'; readonly record: number; readonly id: string }
  | { readonly does: 'delete'; readonly record: number; readonly isWhole: boolean }
  /** A piece of evidence gets another anchor, or goes. */
  | { readonly does: 'evidence'; readonly record: number; readonly anchor: string | null }
  | { readonly does: 'describe'; readonly text: string }
  | { readonly does: 'undo'; readonly revision: number; readonly way: Undoing['does'] }

const place = fc.nat({ max: 1_000_000 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('edit' as const),
    record: place,
    text: fc.option(fc.constantFrom('one', 'two words', '“quoted”, ö', 'نص', "'); DROP TABLE x; --")),
  }),
  fc.record({ does: fc.constant('rename' as const), record: place, id: fc.constantFrom('a', 'b', 'c-1') }),
  fc.record({ does: fc.constant('describe' as const), text: fc.constantFrom('# One', 'Two\n\n| a | b |') }),
  fc.record({ does: fc.constant('delete' as const), record: place, isWhole: fc.boolean() }),
  fc.record({
    does: fc.constant('evidence' as const),
    record: place,
    anchor: fc.option(fc.constantFrom('other words', 'ما قيل')),
  }),
  fc.record({
    does: fc.constant('undo' as const),
    revision: place,
    way: fc.constantFrom('undo revisions' as const, 'undo act' as const, 'restore' as const),
  }),
)

const choose = <T>(from: readonly T[], index: number): T => {
  const chosen = from[index % from.length]
  if (chosen === undefined) throw new Error('there is nothing to choose from')
  return chosen
}

const signature = { author: coder }
const save = (edits: Parameters<typeof changeRecords>[2]) =>
  changeRecords(prisma, processId, edits, signature)

/** All that has revisions: the records, and what the process says of itself. */
async function readAll(): Promise<readonly StoredRecord<RevisedTable>[]> {
  const described = await readDescription(prisma, processId)
  const records = [...(await readRecords(prisma, processId)), ...(described ? [described] : [])]
  // Tables have no order of their own.
  return records.sort((a, b) => a.uid - b.uid)
}

/** Does one step; says of which records what they must be now, as far as that is known. */
async function run(taken: Step): Promise<ReadonlyMap<number, unknown>> {
  const records = await readRecords(prisma, processId)
  if (taken.does === 'edit') {
    const noted = records.filter(({ row }) => 'note' in row)
    const record = choose(noted, taken.record)
    await save([setCells(record, { note: taken.text })])
    return new Map([[record.uid, { ...record.row, note: taken.text }]])
  }
  if (taken.does === 'describe') {
    const described = await requireDescription()
    const row = { ...described.row, codebook: taken.text }
    const wording = wordingOf(row as Record<string, string>)
    await changeDescription(prisma, processId, { version: described.version, wording }, signature)
    return new Map([[described.uid, row]])
  }
  if (taken.does === 'rename') {
    const record = choose(
      records.filter(({ row }) => 'id' in row),
      taken.record,
    )
    await save([setCells(record, { id: taken.id })])
    return new Map()
  }
  if (taken.does === 'evidence') {
    const piece = choose(
      records.filter(({ table }) => table === 'evidence'),
      taken.record,
    )
    const row = taken.anchor === null ? null : { ...piece.row, anchor: taken.anchor }
    await save([row ? setCells(piece, row) : remove(piece)])
    return new Map([[piece.uid, row]])
  }
  if (taken.does === 'delete') {
    const record = choose(records, taken.record)
    return deleteRecord(record, taken.isWhole)
  }
  const revisions = await readRevisions(prisma, processId, {}, 1_000_000)
  const revision = choose(revisions.slice(0, 200), taken.revision)
  if (taken.way === 'undo act') {
    // The import of everything is one act; to undo that would leave nothing to go on with.
    if (revision.actor !== coder.name) return new Map()
    await undo(prisma, processId, { does: taken.way, act: revision.act }, signature)
    return new Map()
  }
  if (taken.way === 'undo revisions') {
    await undo(prisma, processId, { does: taken.way, revisions: [revision.id] }, signature)
    return new Map()
  }
  const { uid, act, after } = revision
  await undo(prisma, processId, { does: taken.way, uid, act }, signature)
  return new Map([[uid, after], ...expectEvidence(revision, revisions, records)])
}

/** What the evidence of a restored record must be: each piece as it was then, and none that came since. */
function expectEvidence(
  { table, uid, act, after }: Revision,
  revisions: readonly Revision[],
  records: readonly StoredRecord[],
): ReadonlyMap<number, unknown> {
  const type = table === 'processes' || !isEvidenced(table) ? undefined : recordTypeOf(table)
  if (type === undefined || !after) return new Map()
  const keyNow = records.flatMap((one) => (one.uid === uid ? [recordKey(type, one.row)] : []))[0]
  const evidence = records.filter((one) => one.table === 'evidence' && one.row.record_type === type)
  const expected = new Map<number, unknown>(
    evidence.filter(({ row }) => row.record_id === keyNow).map((piece) => [piece.uid, null]),
  )
  const then = new Map<number, Revision>()
  for (const one of revisions.toReversed())
    if (one.table === 'evidence' && one.act <= act) then.set(one.uid, one)
  for (const { uid: piece, after: row } of then.values())
    if (row?.record_type === type && row.record_id === recordKey(type, after)) expected.set(piece, row)
  return expected
}

async function requireDescription() {
  const described = await readDescription(prisma, processId)
  if (!described) throw new Error('the process is gone')
  return described
}

async function deleteRecord(record: StoredRecord, isWhole: boolean) {
  const edits = [remove(record)]
  try {
    await save(edits)
  } catch (error) {
    if (!isWhole || !(error instanceof ChangeRefused) || error.because.is !== 'depended on') throw error
    await save([...edits, ...error.because.owned.map((one) => remove(one.record))])
  }
  return new Map([[record.uid, null]])
}

const isRefusal = (error: unknown) => error instanceof ChangeRefused || error instanceof UndoRefused

/** Every record is what its last revision says, and each revision begins where the one before ended. */
function expectAgreement(
  records: readonly StoredRecord<RevisedTable>[],
  revisions: readonly Revision[],
): void {
  const last = new Map<number, Revision>()
  for (const revision of revisions.toReversed()) {
    const before = last.get(revision.uid)
    expect(revision.version).toBe((before?.version ?? 0) + 1)
    expect(canonicalJson(revision.before)).toBe(canonicalJson(before?.after ?? null))
    last.set(revision.uid, revision)
  }
  const standing = [...last.values()].filter(({ after }) => after !== null)
  const write = (list: readonly (readonly [number, number, unknown])[]) =>
    list.map((one) => canonicalJson(one)).toSorted()
  expect(write(records.map(({ uid, version, row }) => [uid, version, row]))).toEqual(
    write(standing.map(({ uid, version, after }) => [uid, version, after])),
  )
}

test('tables and history always agree, and a restored revision is byte for byte what it was', {
  timeout: 120_000,
}, async () => {
  const done = { changed: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      await importDataset(prisma, dataset)
      for (const taken of steps) {
        const before = await readAll()
        const expected = await run(taken).catch((error: unknown) => {
          if (!isRefusal(error)) throw error
          return null
        })
        const after = await readAll()
        done[expected ? 'changed' : 'refused'] += 1
        if (!expected) expect(after).toEqual(before)
        for (const [uid, row] of expected ?? [])
          expect(canonicalJson(after.find((one) => one.uid === uid)?.row ?? null)).toBe(canonicalJson(row))
        expectAgreement(after, await readRevisions(prisma, processId, {}, 1_000_000))
      }
    }),
    { numRuns: 25 },
  )
  // Otherwise the test would prove little.
  expect(done.changed).toBeGreaterThan(30)
})
