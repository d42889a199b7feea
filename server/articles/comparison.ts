import 'server-only'
import {
  type CodedValues,
  type Comparison,
  type ComparisonRow,
  compareCodings,
  comparedTypes,
  type MissingForComparison,
  saysNothing,
  unitName,
  valuesOfReports,
  valuesOfUnits,
} from '@/dataset/articles/second-coding'
import type { StoredRecord } from '@/dataset/edits/edit'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { shareProcess } from '@/server/records/lock-process'
import { selectWhere } from '@/server/records/read-record'
import { type NamedUnits, readCodes, readUnits } from './codable-units'
import { readFirstCoder } from './first-coder'
import { shareUnits } from './lock-units'
import { lockArticle, SecondCodingRefused, sayUndecided } from './second-coding'
import { readSetDown, readWordings } from './set-down'

/**
 * Lays both codings of an article open side by side, once both are finished; neither changes any more. False where there is
 * no such article. Throws SecondCodingRefused.
 */
export function beginComparison(prisma: PrismaClient, processId: string, uid: number): Promise<boolean> {
  return inTransaction(prisma, async (db) => {
    await shareProcess(db, processId)
    await lockArticle(db, processId, uid)
    await shareUnits(db, processId)
    const both = await readBoth(db, processId, uid)
    if (!both) return false
    if (both.coding?.compared_at) return true
    const missing = await listMissing(db, processId, both)
    if (missing.length > 0) throw new SecondCodingRefused(missing.map(({ what }) => what).join(' '))
    const values = await readTableValues(db, processId, both.units)
    await db.secondCoding.update({
      where: { source_uid: uid },
      data: { first: { ...values }, compared_at: new Date() },
    })
    return true
  })
}

/** Both codings of an article; null as long as they are not compared, with what is missing for that. */
export interface ReadComparison {
  readonly comparison: Comparison | null
  readonly missing: readonly MissingForComparison[]
}

/** Reads both codings of an article side by side; undefined where there is no such article. */
export function readComparison(
  prisma: PrismaClient,
  processId: string,
  uid: number,
): Promise<ReadComparison | undefined> {
  return inTransaction(prisma, async (db) => {
    const both = await readBoth(db, processId, uid)
    if (!both) return undefined
    const comparison = await compareBoth(db, processId, both)
    return { comparison, missing: comparison ? [] : await listMissing(db, processId, both) }
  })
}

/** An article with its second coding, null where nobody has begun one, and what can be coded in it. */
export type BothCodings = NonNullable<Awaited<ReturnType<typeof readBoth>>>

/** Reads an article with its second coding; undefined where there is no such article. */
export async function readBoth(db: Db, processId: string, uid: number) {
  const [source] = await selectWhere(db, processId, 'sources', 't.record_uid = $2', uid)
  if (!source) return undefined
  const units = await readUnits(db, processId, String(source.row.id))
  return { source, units, coding: await db.secondCoding.findUnique({ where: { source_uid: uid } }) }
}

/** Lays both codings side by side, as far as what was coded is still there; null as long as they are not compared. */
export async function compareBoth(
  db: Db,
  processId: string,
  { source, units, coding }: BothCodings,
): Promise<Comparison | null> {
  if (!coding?.compared_at) return null
  const values = await readTableValues(db, processId, units)
  const blanks = new Set(await readCodes(db, processId, 'coding_extra_value'))
  const adjudicated = new Map(
    (await readCodings(db, processId, source)).map(({ row }) => {
      const value = String(row.adjudicated)
      return [`${row.unit_type} ${row.unit_key}`, blanks.has(value) ? saysNothing : value]
    }),
  )
  const wordings = await readWordings(db, processId)
  const setDown = await readSetDown(db, processId, units.source)
  const [first, second] = [coding.first, coding.values].map((one) => valuesOfUnits(one as CodedValues, units))
  const rows = compareCodings(first ?? {}, second ?? {}).map((unit): ComparisonRow => {
    const name = unitName(unit.unitType, unit.unitKey)
    return {
      ...unit,
      name: nameOfUnit(unit, units),
      adjudicated: adjudicated.get(name) ?? null,
      inTables: values[name] ?? saysNothing,
      wording: wordings.get(unitName(unit.unitType, unit.unitKey.split(':')[0] ?? '')) ?? '',
      setDown: adjudicated.has(name) ? (setDown.get(name) ?? null) : null,
    }
  })
  return {
    coders: await readCoders(db, processId),
    firstName: await readFirstCoder(db, { processId, uid: source.uid }, coding.compared_at),
    secondName: coding.coder,
    rows,
  }
}

/** The codings of an article in the tables. */
export const readCodings = (db: Db, processId: string, source: StoredRecord) =>
  selectWhere(
    db,
    processId,
    'codings',
    `t.unit_type = ANY ($2) AND t.unit_key LIKE '%:' || $3`,
    comparedTypes,
    source.row.id,
  )

/** What is missing before both codings of an article can be compared. */
async function listMissing(
  db: Db,
  processId: string,
  { source, units, coding }: BothCodings,
): Promise<readonly MissingForComparison[]> {
  const missing: MissingForComparison[] = []
  if (source.row.coding_complete !== true)
    missing.push({ what: 'The article is not coded to the end yet.', where: 'desk' })
  const second = saySecondMissing(coding, units)
  if (second) missing.push({ what: second, where: 'second desk' })
  if ((await readCodes(db, processId, 'coder')).length < 2)
    missing.push({ what: tooFewCoders, where: 'codes' })
  if ((await readCodes(db, processId, 'coding_extra_value')).length === 0)
    missing.push({ what: noBlanks, where: 'codes' })
  return missing
}

function saySecondMissing(coding: BothCodings['coding'], units: NamedUnits): string | null {
  if (!coding) return 'Nobody has coded it a second time yet.'
  if (!coding.finished_at) return `${coding.coder} has not finished the second coding yet.`
  const undecided = sayUndecided(units, coding.values as CodedValues)
  return (
    undecided && `${coding.coder} has finished the second coding, but claims were added since. ${undecided}`
  )
}

/** What the tables give an article. */
async function readTableValues(db: Db, processId: string, { source, claims }: NamedUnits) {
  const ofSource = { where: { process_id: processId, source } }
  return valuesOfReports(
    source,
    [...claims.keys()],
    await db.claimReport.findMany(ofSource),
    await db.demandReport.findMany(ofSource),
  )
}

/** What is claimed, or what is demanded and in which round. */
function nameOfUnit(
  { unitType, unitKey }: Pick<ComparisonRow, 'unitType' | 'unitKey'>,
  { claims, demands, rounds }: NamedUnits,
): string {
  const [item = '', round = ''] = unitKey.split(':')
  if (unitType === 'claim_stance') return claims.get(item) ?? item
  return [demands.get(item) ?? item, rounds.get(round)].filter(Boolean).join(', ')
}

const tooFewCoders = 'The list “coder” has fewer than two codes: add one for each coder first.'
/** That a process has no code for what an article says nothing of. */
export const noBlanks =
  'The list “coding_extra_value” is empty: add a code for what an article says nothing of first.'

/** The codes of the first two coders of a process. */
async function readCoders(db: Db, processId: string): Promise<readonly [string, string]> {
  const [first, second] = await readCodes(db, processId, 'coder')
  if (first === undefined || second === undefined) throw new SecondCodingRefused(tooFewCoders)
  return [first, second]
}
