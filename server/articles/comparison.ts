import 'server-only'
import {
  type CodedValues,
  type ComparedType,
  type Comparison,
  type ComparisonRow,
  compareCodings,
  comparedTypes,
  saysNothing,
  unitName,
  valuesOfReports,
} from '@/dataset/articles/second-coding'
import type { VocabularyName } from '@/dataset/closed-lists'
import type { Edit, StoredRecord } from '@/dataset/edits/edit'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import type { Signature } from '@/server/records/author'
import { type Changed, inTransactionOfChanges, writeNewEdits } from '@/server/records/change-records'
import { shareProcess } from '@/server/records/lock-process'
import { selectWhere } from '@/server/records/read-record'
import { SecondCodingRefused } from './second-coding'

/** Lays both codings of an article open side by side, once both are finished; neither changes any more. */
export function beginComparison(prisma: PrismaClient, processId: string, uid: number): Promise<void> {
  return inTransaction(prisma, async (db) => {
    await shareProcess(db, processId)
    const { source, coding } = await readBoth(db, processId, uid)
    if (!coding?.finished_at) throw new SecondCodingRefused('The second coding is not finished yet.')
    if (source?.row.coding_complete !== true)
      throw new SecondCodingRefused('The article is not coded to the end yet.')
    if (coding.compared_at) return
    const { values } = await readTableValues(db, processId, source)
    await db.secondCoding.update({
      where: { source_uid: uid },
      data: { first: { ...values }, compared_at: new Date() },
    })
  })
}

/** Reads both codings of an article side by side; null as long as they are not compared. */
export function readComparison(
  prisma: PrismaClient,
  processId: string,
  uid: number,
): Promise<Comparison | null> {
  return inTransaction(prisma, (db) => compareInTransaction(db, processId, uid))
}

async function compareInTransaction(db: Db, processId: string, uid: number): Promise<Comparison | null> {
  const { source, coding } = await readBoth(db, processId, uid)
  if (!source || !coding?.compared_at) return null
  const { values, names } = await readTableValues(db, processId, source)
  const coders = await readCoders(db, processId)
  const blanks = new Set(await readCodes(db, processId, 'coding_extra_value'))
  const adjudicated = new Map(
    (await readCodings(db, processId, source)).map(({ row }) => {
      const value = String(row.adjudicated)
      return [`${row.unit_type} ${row.unit_key}`, blanks.has(value) ? saysNothing : value]
    }),
  )
  const units = compareCodings(coding.first as CodedValues, coding.values as CodedValues)
  const rows = units.map((unit): ComparisonRow => {
    const name = unitName(unit.unitType, unit.unitKey)
    return {
      ...unit,
      name: names.get(name) ?? nameOfUnit(unit.unitKey, names),
      adjudicated: adjudicated.get(name) ?? null,
      inTables: values[name] ?? saysNothing,
    }
  })
  return { coders, firstName: await readFirstCoder(db, processId, source), secondName: coding.coder, rows }
}

/** What is set down of units of an article. */
export interface Adjudication {
  readonly units: readonly {
    readonly unitType: string
    readonly unitKey: string
    readonly value: string
    /** What was set down when its author looked; null for nothing. */
    readonly seen: string | null
  }[]
}

/**
 * Sets down the values of units, each beside what both coders gave it; where an article takes another stance on a claim
 * that it reports, its report says so from now on. Throws SecondCodingRefused and ChangeRefused.
 */
export function adjudicate(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  { units }: Adjudication,
  signature: Signature,
): Promise<Changed> {
  return inTransactionOfChanges(prisma, async (db) => {
    await shareProcess(db, processId)
    // Of two who set down the same one waits, and is told.
    await db.$executeRaw`SELECT 1 FROM second_codings WHERE source_uid = ${uid} FOR UPDATE`
    const comparison = await compareInTransaction(db, processId, uid)
    if (!comparison) throw new SecondCodingRefused('Both codings of this article are not compared yet.')
    const { source } = await readBoth(db, processId, uid)
    if (!source) throw new SecondCodingRefused('The article is gone.')
    const known = new Map(
      (await readCodings(db, processId, source)).map((record) => [codingKey(record.row), record]),
    )
    const blanks = await readBlanks(db, processId)
    const reports = await selectWhere(db, processId, 'claim_reports', 't.source = $2', source.row.id)
    const edits = units.flatMap(({ unitType, unitKey, value, seen }): Edit[] => {
      const row = comparison.rows.find((one) => one.unitType === unitType && one.unitKey === unitKey)
      if (!row) throw new SecondCodingRefused(`“${unitKey}” is no unit of this article.`)
      if (row.adjudicated !== seen)
        throw new SecondCodingRefused(`Somebody has set down “${row.name}” meanwhile: look again.`)
      const codeOf = (one: string) => (one === saysNothing ? blanks[row.unitType] : one)
      const given = [row.first, row.second]
      const codings = comparison.coders.map((coder, place): Edit => {
        const cells = {
          unit_type: unitType,
          unit_key: unitKey,
          coder,
          value: codeOf(given[place] ?? saysNothing),
          adjudicated: codeOf(value),
        }
        const before = known.get(codingKey(cells))
        return before
          ? { does: 'change', ...before, row: cells }
          : { does: 'create', table: 'codings', row: cells }
      })
      const report = reports.find(({ row: { claim } }) => unitKey === `${claim}:${source.row.id}`)
      const isOther = unitType === 'claim_stance' && report && report.row.stance !== value
      if (!isOther || value === saysNothing) return codings
      return [...codings, { does: 'change', ...report, row: { ...report.row, stance: value } }]
    })
    return writeNewEdits(db, processId, edits, signature)
  })
}

const codingKey = ({ unit_type, unit_key, coder }: StoredRecord['row']) => `${unit_type} ${unit_key} ${coder}`

async function readBoth(db: Db, processId: string, uid: number) {
  const [source] = await selectWhere(db, processId, 'sources', 't.record_uid = $2', uid)
  return { source, coding: await db.secondCoding.findUnique({ where: { source_uid: uid } }) }
}

const readCodings = (db: Db, processId: string, source: StoredRecord) =>
  selectWhere(
    db,
    processId,
    'codings',
    `t.unit_type = ANY ($2) AND t.unit_key LIKE '%:' || $3`,
    comparedTypes,
    source.row.id,
  )

/** What the tables give an article, and what its units are called. */
async function readTableValues(db: Db, processId: string, source: StoredRecord) {
  const id = String(source.row.id)
  const where = { process_id: processId }
  const ofSource = { where: { ...where, source: id } }
  const claims = await db.claim.findMany({
    where,
    select: { id: true, label: true },
    orderBy: { label: 'asc' },
  })
  const demands = await db.demand.findMany({ where, select: { id: true, title: true } })
  const rounds = await db.round.findMany({ where, select: { id: true, label: true } })
  const values = valuesOfReports(
    id,
    claims.map((claim) => claim.id),
    await db.claimReport.findMany(ofSource),
    await db.demandReport.findMany(ofSource),
  )
  const names = new Map([
    ...claims.map((claim) => [unitName('claim_stance', `${claim.id}:${id}`), claim.label] as const),
    ...demands.map((demand) => [`demand ${demand.id}`, demand.title] as const),
    ...rounds.map((round) => [`round ${round.id}`, round.label] as const),
  ])
  return { values, names }
}

/** What a demand in a round is called. */
function nameOfUnit(unitKey: string, names: ReadonlyMap<string, string>): string {
  const [demand = '', round = ''] = unitKey.split(':')
  return [names.get(`demand ${demand}`) ?? demand, names.get(`round ${round}`)].filter(Boolean).join(', ')
}

/** The codes of the first two coders of a process. */
async function readCoders(db: Db, processId: string): Promise<readonly [string, string]> {
  const [first, second] = await readCodes(db, processId, 'coder')
  if (first === undefined || second === undefined)
    throw new SecondCodingRefused('The list “coder” has fewer than two codes: add one for each coder first.')
  return [first, second]
}

/**
 * The codes by which a process says that an article says nothing: those that its codings use, else, by rank, the first of
 * the list for demands and the last for claims.
 */
async function readBlanks(db: Db, processId: string): Promise<Readonly<Record<ComparedType, string>>> {
  const codes = await readCodes(db, processId, 'coding_extra_value')
  const [first] = codes
  const last = codes.at(-1)
  if (first === undefined || last === undefined)
    throw new SecondCodingRefused(
      'The list “coding_extra_value” is empty: add a code for what an article says nothing of first.',
    )
  const used = await db.$queryRaw<{ unit_type: string; value: string }[]>`
    SELECT DISTINCT ON (unit_type) unit_type, value FROM codings
    WHERE process_id = ${processId} AND value = ANY (${[...codes]})
    GROUP BY unit_type, value ORDER BY unit_type, count(*) DESC`
  const usual = new Map(used.map(({ unit_type, value }) => [unit_type, value]))
  return {
    claim_stance: usual.get('claim_stance') ?? last,
    demand_status: usual.get('demand_status') ?? first,
  }
}

/** The codes of a list, by rank. */
async function readCodes(db: Db, processId: string, vocabulary: VocabularyName): Promise<readonly string[]> {
  const codes = await db.vocabulary.findMany({
    where: { process_id: processId, vocabulary },
    orderBy: { rank: 'asc' },
  })
  return codes.map(({ code }) => code)
}

/** Who wrote most of what an article is said to report. */
async function readFirstCoder(db: Db, processId: string, source: StoredRecord): Promise<string> {
  const [found] = await db.$queryRaw<{ actor: string }[]>`
    SELECT actor FROM revisions
    WHERE process_id = ${processId} AND table_name IN ('claim_reports', 'demand_reports')
      AND coalesce(after, before) ->> 'source' = ${source.row.id}
    GROUP BY actor ORDER BY count(*) DESC, actor LIMIT 1`
  return found?.actor ?? 'nobody'
}
