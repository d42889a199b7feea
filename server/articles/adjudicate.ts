import 'server-only'
import { type ComparedType, findFaultyValue, saysNothing } from '@/dataset/articles/second-coding'
import type { Edit, StoredRecord } from '@/dataset/edits/edit'
import type { Db, PrismaClient } from '@/server/db/prisma'
import type { Signature } from '@/server/records/author'
import { type Changed, inTransactionOfChanges, writeNewEdits } from '@/server/records/change-records'
import { shareProcess } from '@/server/records/lock-process'
import { selectWhere } from '@/server/records/read-record'
import { readCodes, readUnitCodes } from './codable-units'
import { compareBoth, noBlanks, readBoth, readCodings } from './comparison'
import { SecondCodingRefused } from './second-coding'

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
 * that it reports, its report says so from now on. Where the coders differ, the signature has to say why. Undefined where
 * there is no such article. Throws SecondCodingRefused and ChangeRefused.
 */
export function adjudicate(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  { units }: Adjudication,
  signature: Signature,
): Promise<Changed | undefined> {
  return inTransactionOfChanges(prisma, async (db) => {
    await shareProcess(db, processId)
    // Of two who set down the same one waits, and is told.
    await db.$executeRaw`SELECT 1 FROM second_codings WHERE source_uid = ${uid} FOR UPDATE`
    const both = await readBoth(db, processId, uid)
    if (!both) return undefined
    const comparison = await compareBoth(db, processId, both)
    if (!comparison) throw new SecondCodingRefused('Both codings of this article are not compared yet.')
    const { source } = both
    const values = units.map(({ unitType, unitKey, value }) => [`${unitType} ${unitKey}`, value])
    const fault = findFaultyValue(Object.fromEntries(values), both.units, await readUnitCodes(db, processId))
    if (fault) throw new SecondCodingRefused(fault)
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
      if (row.first !== row.second && !signature.reason?.trim())
        throw new SecondCodingRefused(
          `The reason is empty, and both coders gave “${row.name}” different values: say in “reason” why “${value}” is set down.`,
        )
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

/**
 * The codes by which a process says that an article says nothing: those that its codings use, else, by rank, the first of
 * the list for demands and the last for claims.
 */
async function readBlanks(db: Db, processId: string): Promise<Readonly<Record<ComparedType, string>>> {
  const codes = await readCodes(db, processId, 'coding_extra_value')
  const [first] = codes
  const last = codes.at(-1)
  if (first === undefined || last === undefined) throw new SecondCodingRefused(noBlanks)
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
