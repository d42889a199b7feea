/** Random edits, undoings, publications, restorings and withdrawals: tables, history and releases always agree. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '@/dataset/canonical-json'
import type { Edit, RevisedTable, StoredRecord } from '@/dataset/edits/edit'
import { textsOfProcess, wordingOf } from '@/dataset/edits/process-texts'
import type { Revision } from '@/dataset/edits/revision'
import { formatKey } from '@/dataset/record-key'
import { freezeDataset, thawRelease } from '@/dataset/release-bytes'
import type { AnyRow } from '@/dataset/rules/rule'
import { tableNames } from '@/dataset/tables'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { changeDescription, readDescription } from '@/server/records/process-description'
import { readRecords } from '@/server/records/read-records'
import { readRevisions } from '@/server/records/read-revisions'
import { readTables } from '@/server/records/read-tables'
import { ChangeRefused } from '@/server/records/refusals'
import { undo } from '@/server/records/undo'
import type { DraftState } from '@/server/releases/look-at-draft'
import { publish } from '@/server/releases/publish'
import { readDraft } from '@/server/releases/read-draft'
import { readFrozen, readHeads } from '@/server/releases/read-release'
import { ReleaseWithdrawn } from '@/server/releases/release'
import { RestoreRefused, restoreRelease } from '@/server/releases/restore-release'
import { withdraw } from '@/server/releases/withdraw'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withProcessId } from '@/tests/support/datasets'
import { coder, remove, setCells } from '@/tests/support/edits'
import { createDataFolder, createStore, type ObservedStore } from '@/tests/support/releases'

const { prisma } = await openFileDatabase()
const signature = { author: coder }

/** What to do next, and all that any of it takes; `place` chooses among what is there by then. */
const kinds = ['change', 'copy', 'delete', 'describe', 'undo', 'publish', 'restore', 'withdraw'] as const
const step = fc.record({
  does: fc.constantFrom(...kinds, 'change', 'describe', 'undo', 'publish', 'publish', 'restore'),
  place: fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 1_000_000 })),
  cell: fc.constantFrom(['note', 'one'], ['note', 'two'], ['id', 'a'], ['coding_complete', true]),
  id: fc.constantFrom('a', 'b', 'c-1'),
  codebook: fc.constantFrom('# One', 'Two\n\n| a | b |'),
  reason: fc.constantFrom('A court said so', 'It was wrong', ' '),
  /** What its author looked at, and what follows a restoring. */
  seeing: fc.constantFrom('nothing', 'now', 'now', 'before'),
  next: fc.constantFrom('nothing', 'undo', 'publish'),
})
type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never

/** A process, and what must be true of it. */
interface Model {
  readonly id: string
  readonly store: ObservedStore['store']
  /** What was published, oldest first, and why it was withdrawn. */
  readonly releases: { number: number; hash: string; body: string; reason: string | null }[]
  /** What there was whenever somebody looked, oldest first. */
  readonly looks: { readonly state: DraftState; readonly content: readonly string[] }[]
}
type Snapshot = Awaited<ReturnType<typeof look>>

const choose = <T>(from: readonly T[], index: number) => from[index % from.length] as T
/** What came of it, which may be a refusal. */
const attempt = <T>(work: Promise<T>) =>
  work.catch((error: unknown) => {
    if (error instanceof Error && error.name.endsWith('Refused')) return error
    throw error
  })
const lastShown = ({ releases }: Model) => releases.findLast((one) => one.reason === null)
const write = (records: readonly object[]) => records.map((one) => canonicalJson(one)).toSorted()

/** What revisions make of nothing, each beginning where the one before ended. */
function replay(revisions: readonly Revision[]): readonly StoredRecord<RevisedTable>[] {
  const last = new Map<number, Revision>()
  for (const revision of revisions.toReversed()) {
    const { version, after } = last.get(revision.uid) ?? { version: 0, after: null }
    if (revision.version !== version + 1 || !isDeepStrictEqual(revision.before, after))
      throw new Error(`revision ${revision.id} does not begin where the one before ended`)
    last.set(revision.uid, revision)
  }
  return [...last.values()].flatMap(({ table, uid, version, after: row }) =>
    row ? [{ table, uid, version, row }] : [],
  )
}

/** Reads all that there is of a process, and requires that it agrees. */
async function look(model: Model) {
  const tables = await readTables(prisma, model.id)
  const described = await readDescription(prisma, model.id)
  if (!tables || !described) throw new Error('the process is gone')
  // Postgres gives them in any order.
  const records = (await readRecords(prisma, model.id)).toSorted((a, b) => a.uid - b.uid)
  const revisions = await readRevisions(prisma, model.id, {}, 1_000_000)
  expect(write([...records, described])).toEqual(write(replay(revisions)))
  const rows = tableNames.flatMap((table) => tables.rows[table].map((row) => ({ table, row })))
  expect(write(rows)).toEqual(write(records.map(({ table, row }) => ({ table, row }))))
  expect(textsOfProcess(tables.process)).toEqual(described.row)
  const heads = await expectReleases(model)
  const state: DraftState = {
    revision: revisions[0]?.id ?? 0,
    release: heads.length,
    shown: lastShown(model)?.number ?? 0,
  }
  // Versions count on when a change is undone.
  const content = write([...records, described].map((record) => ({ ...record, version: 0 })))
  model.looks.push({ state, content })
  return { tables, body: canonicalJson(tables), described, records, revisions, heads, state, content }
}

/** Every release is what it was, and readers see those that were not withdrawn. */
async function expectReleases(model: Model) {
  const heads = await readHeads(prisma, model.id)
  expect(heads.map((head) => [head.number, head.hash, head.withdrawal?.reason ?? null])).toEqual(
    model.releases.map(({ number, hash, reason }) => [number, hash, reason]),
  )
  await model.store.refresh()
  const read = (number?: number) => model.store.get(model.id, number)
  for (const head of heads) {
    const { body, reason } = choose(model.releases, head.number - 1)
    expect(canonicalJson(thawRelease(await readFrozen(prisma, head)).dataset)).toBe(body)
    if (reason === null) expect(canonicalJson((await read(head.number))?.dataset)).toBe(body)
    else await expect(read(head.number)).rejects.toEqual(new ReleaseWithdrawn(head))
  }
  if (heads.length > 0 && !lastShown(model)) await expect(read()).rejects.toBeInstanceOf(ReleaseWithdrawn)
  else expect((await read())?.number).toBe(lastShown(model)?.number)
  return heads
}

async function takePublish(model: Model, before: Snapshot, seeing: Step['seeing']) {
  const { state, tables } = before
  const older = model.looks.findLast((one) => !isDeepStrictEqual(one.state, state))
  const seen = { nothing: undefined, now: state, before: older?.state }[seeing]
  const draft = await readDraft(prisma, model.id)
  expect(draft).toMatchObject({ state, dataset: tables, faults: [] })
  expect(draft?.shown?.head.number).toBe(lastShown(model)?.number)
  const { hash } = freezeDataset(tables)
  const isThere = [model.releases.at(-1), lastShown(model)].some((one) => one?.hash === hash)
  const outcome = await attempt(publish(prisma, model.id, { by: coder.name, seen }))
  if (seen && !isDeepStrictEqual(seen, state))
    expect(outcome).toMatchObject({ because: { is: 'draft changed meanwhile' } })
  else if (isThere) expect(outcome).toMatchObject({ because: { is: 'nothing changed' } })
  else {
    const number = model.releases.length + 1
    expect(outcome).toMatchObject({ number, hash })
    model.releases.push({ number, hash, body: before.body, reason: null })
  }
  return outcome
}

const keyOf = (table: RevisedTable, row: AnyRow) =>
  table === 'processes' ? table : `${table} ${formatKey(table, row)}`

/** The uids of the records that were deleted last, and not brought back, by their keys; revisions the newest first. */
function listDeleted(revisions: readonly Revision[]): ReadonlyMap<string, number> {
  const seen = new Set<number>()
  const deleted = new Map<string, number>()
  for (const { table, uid, before, after } of revisions) {
    if (!seen.has(uid) && before && !after && !deleted.has(keyOf(table, before)))
      deleted.set(keyOf(table, before), uid)
    seen.add(uid)
  }
  return deleted
}

async function takeRestore(model: Model, before: Snapshot, { place, next }: Step) {
  const kept = choose(model.releases, place)
  const outcome = await attempt(restoreRelease(prisma, model.id, kept.number, signature))
  if (kept.reason !== null) expect(outcome).toBeInstanceOf(RestoreRefused)
  else expect(outcome).not.toBeInstanceOf(Error)
  if (outcome instanceof Error) return outcome
  const after = await look(model)
  const left = after.revisions.filter(({ act }) => act === outcome.act)
  expect(after.body).toBe(kept.body)
  expect(after.revisions.slice(left.length)).toEqual(before.revisions)
  expect(left.length > 0).toBe(before.body !== after.body)
  const deleted = listDeleted(before.revisions)
  for (const { table, uid, before: old, after: row } of left)
    if (!old && row) {
      const known = deleted.get(keyOf(table, row))
      if (known === undefined) expect(before.revisions.map((one) => one.uid)).not.toContain(uid)
      else expect(uid).toBe(known)
    }
  if (next === 'publish') {
    await takePublish(model, after, 'now')
    expect([model.releases.at(-1)?.hash, lastShown(model)?.hash]).toContain(kept.hash)
  }
  if (next === 'undo' && left.length > 0)
    expect(await takeUndo(model, after, outcome.act)).not.toBeInstanceOf(Error)
  return outcome
}

/** Undoes an act; the newest one leaves what was there before it. */
async function takeUndo(model: Model, { revisions }: Snapshot, act: number) {
  const outcome = await attempt(undo(prisma, model.id, { does: 'undo act', act }, signature))
  if (outcome instanceof Error || revisions[0]?.act !== act) return outcome
  const older = revisions.find((one) => one.act !== act)
  const { content } = await look(model)
  expect(content).toEqual(model.looks.find(({ state }) => state.revision === older?.id)?.content)
  return outcome
}

async function takeWithdraw({ id, releases }: Model, { place, reason }: Step) {
  const kept = choose(releases, place)
  const withdrawal = { processId: id, number: kept.number, by: coder.name, reason }
  const outcome = await attempt(withdraw(prisma, withdrawal))
  expect(outcome instanceof Error).toBe(kept.reason !== null || reason === ' ')
  if (!(outcome instanceof Error)) kept.reason = reason
  return outcome
}

async function takeEdit(model: Model, { records }: Snapshot, { does, place, cell, id }: Step) {
  const save = (edits: readonly Edit[]) => attempt(changeRecords(prisma, model.id, edits, signature))
  const [column, value] = does === 'change' ? cell : ['id', id]
  const having = records.filter(({ row }) => does === 'delete' || column in row)
  const chosen = choose(having, place)
  if (does === 'change') return save([setCells(chosen, { [column]: value })])
  if (does === 'copy') return save([{ does: 'create', table: chosen.table, row: { ...chosen.row, id } }])
  const outcome = await save([remove(chosen)])
  if (!(outcome instanceof ChangeRefused) || outcome.because.is !== 'depended on') return outcome
  return save([chosen, ...outcome.because.owned.map(({ record }) => record)].map(remove))
}

/** Does one step, and requires that it does what it must. */
async function take(model: Model, before: Snapshot, taken: Step) {
  if (taken.does === 'publish') return takePublish(model, before, taken.seeing)
  if (taken.does === 'restore') return takeRestore(model, before, taken)
  if (taken.does === 'withdraw') return takeWithdraw(model, taken)
  if (taken.does === 'undo') {
    // The import of everything is one act; to undo that would leave nothing to go on with.
    const own = before.revisions.flatMap(({ actor, act }) => (actor === coder.name ? [act] : []))
    return takeUndo(model, before, choose([...new Set(own)], taken.place) ?? 0)
  }
  if (taken.does !== 'describe') return takeEdit(model, before, taken)
  const { version, row } = before.described
  const wording = wordingOf({ ...(row as Record<string, string>), codebook: taken.codebook })
  return attempt(changeDescription(prisma, model.id, { version, wording }, signature))
}

test('whatever is edited, undone, published, restored and withdrawn, all agree, and releases stay', {
  timeout: 120_000,
}, async () => {
  const { store, problems } = createStore(prisma, await createDataFolder())
  const done = new Set<string>()
  let count = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }), async (steps) => {
      const model: Model = { id: `process-${++count}`, store, releases: [], looks: [] }
      await importDataset(prisma, withProcessId(inventedDataset(), model.id))
      await takePublish(model, await look(model), 'now')
      let before = await look(model)
      for (const taken of steps) {
        const outcome = await take(model, before, taken)
        const after = await look(model)
        if (outcome instanceof Error) expect(after).toEqual(before)
        else done.add(taken.does)
        if (['publish', 'withdraw'].includes(taken.does)) expect(after.revisions).toEqual(before.revisions)
        before = after
      }
    }),
    // To shrink what fails takes longer than the test may.
    { numRuns: 25, interruptAfterTimeLimit: 90_000 },
  )
  expect(problems).toEqual([])
  // Otherwise the test would prove little.
  expect([...done].toSorted()).toEqual(kinds.toSorted())
})
