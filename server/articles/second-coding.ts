import 'server-only'
import {
  type Answers,
  type CodedValues,
  findFaultyValue,
  listUndecided,
  type SecondCodingState,
  type SecondDesk,
  saysNothing,
  unitName,
  valuesOfUnits,
  withAnswers,
} from '@/dataset/articles/second-coding'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { shareProcess } from '@/server/records/lock-process'
import { readText } from './article-texts'
import { type NamedUnits, readUnitCodes, readUnits } from './codable-units'
import type { CodedArticle } from './first-coder'
import { readWhyNotSecond } from './list-articles'
import { shareUnits } from './lock-units'

/** Nothing was written of a second coding; the message says why. */
export class SecondCodingRefused extends Error {
  override name = 'SecondCodingRefused'
}

/** Who codes an article a second time. */
export interface SecondCoder {
  readonly id: string
  readonly name: string
}

/** Reads what a second coder works with, nothing of the first coding in it; undefined where there is no such article. */
export async function readSecondDesk(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  coder: SecondCoder,
): Promise<SecondDesk | undefined> {
  return inTransaction(prisma, async (db) => {
    const source = await db.source.findFirst({ where: { process_id: processId, record_uid: uid } })
    if (!source) return undefined
    const where = { process_id: processId }
    const [claims, demands] = [
      await db.claim.findMany({
        where,
        select: { id: true, label: true, proposition: true },
        orderBy: { label: 'asc' },
      }),
      await db.demand.findMany({
        where,
        select: { id: true, title: true, description: true },
        orderBy: { title: 'asc' },
      }),
    ]
    const coding = await readCoding(db, uid)
    const isOwn = coding?.coder_id === coder.id
    return {
      article: {
        uid,
        id: source.id,
        name: source.short_name,
        title: source.title,
        paragraphs: (await readText(db, uid))?.paragraphs ?? [],
      },
      claims,
      demands,
      state: coding && stateOf(coding, coder.id),
      values: isOwn ? (coding.values as CodedValues) : {},
      refusal: await whyNot(db, { processId, uid }, coding, coder),
    }
  })
}

/**
 * Writes values of a second coding over those that are there, null taking one back; the first of them begins it. Gives all
 * values as they are then; undefined where there is no such article. Throws SecondCodingRefused.
 */
export function writeSecondValues(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  coder: SecondCoder,
  values: Answers,
): Promise<CodedValues | undefined> {
  return change(prisma, processId, uid, coder, async (db, { source, coding }) => {
    const units = await readUnits(db, processId, source)
    const fault = findFaultyValue(values, units, await readUnitCodes(db, processId))
    if (fault) throw new SecondCodingRefused(fault)
    return save(db, { processId, uid }, coder, withAnswers(valuesOf(coding), values))
  })
}

/** What became of claims of which somebody said that an article mentions none. */
export interface MarkedClaims {
  /** All values of the coding as they are now. */
  readonly values: CodedValues
  /** The ids of the claims to which anything was done. */
  readonly claims: readonly string[]
}

/**
 * Says of claims, by id, that an article does not mention them, or takes that back: those that were given a value elsewhere
 * meanwhile keep it. Undefined where there is no such article. Throws SecondCodingRefused.
 */
export function markNotMentioned(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  coder: SecondCoder,
  { claims, isNotMentioned }: { readonly claims: readonly string[]; readonly isNotMentioned: boolean },
): Promise<MarkedClaims | undefined> {
  return change(prisma, processId, uid, coder, async (db, { source, coding }) => {
    const known = (await readUnits(db, processId, source)).claims
    const values = valuesOf(coding)
    const unitOf = (claim: string) => unitName('claim_stance', `${claim}:${source}`)
    const [before, after] = isNotMentioned ? [undefined, saysNothing] : [saysNothing, null]
    const marked = claims.filter((claim) => known.has(claim) && values[unitOf(claim)] === before)
    // Nothing is begun by it.
    if (marked.length === 0) return { values, claims: [] }
    const answers = Object.fromEntries(marked.map((claim) => [unitOf(claim), after]))
    return {
      values: await save(db, { processId, uid }, coder, withAnswers(values, answers)),
      claims: marked,
    }
  })
}

const valuesOf = (coding: Coding | null) => (coding?.values ?? {}) as CodedValues

/** Writes all values of a second coding, and begins it where nobody has; its article has to be locked. */
async function save(
  db: Db,
  { processId, uid }: CodedArticle,
  coder: SecondCoder,
  values: CodedValues,
): Promise<CodedValues> {
  await db.secondCoding.upsert({
    where: { source_uid: uid },
    create: {
      process_id: processId,
      source_uid: uid,
      coder_id: coder.id,
      coder: coder.name,
      values: { ...values },
    },
    update: { values: { ...values } },
  })
  return values
}

/** Says that a second coding is finished, or goes on with one; undefined where there is no such article. Throws SecondCodingRefused. */
export function finishSecondCoding(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  coder: SecondCoder,
  isFinished: boolean,
): Promise<boolean | undefined> {
  return change(
    prisma,
    processId,
    uid,
    coder,
    async (db, { source, coding }) => {
      if (!coding) throw new SecondCodingRefused('Nobody has begun a second coding of this article.')
      if (isFinished) await requireWhole(db, processId, source, coding.values as CodedValues)
      await db.secondCoding.update({
        where: { source_uid: uid },
        data: { finished_at: isFinished ? new Date() : null },
      })
      return true
    },
    { mayBeFinished: true },
  )
}

/** Gives a second coding up; false where there is none. Throws SecondCodingRefused. */
export function discardSecondCoding(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  coder: SecondCoder,
  mayOthers: boolean,
): Promise<boolean> {
  return inTransaction(prisma, async (db) => {
    await shareProcess(db, processId)
    await lockArticle(db, processId, uid)
    const where = { process_id: processId, source_uid: uid }
    const coding = await db.secondCoding.findFirst({ where })
    if (!coding) return false
    if (coding.coder_id !== coder.id && !mayOthers)
      throw new SecondCodingRefused(`This is the coding of ${coding.coder}: they or a publisher give it up.`)
    if (coding.compared_at)
      throw new SecondCodingRefused('Both codings of this article have been compared: neither is given up.')
    const { count } = await db.secondCoding.deleteMany({ where })
    return count > 0
  })
}

/**
 * Reads the id of an article, undefined where there is none: of two who begin, compare or give up its second coding at once
 * one waits until the other is done.
 */
export async function lockArticle(db: Db, processId: string, uid: number) {
  const [source] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM sources WHERE process_id = ${processId} AND record_uid = ${uid} FOR NO KEY UPDATE`
  return source
}

type Coding = NonNullable<Awaited<ReturnType<typeof readCoding>>>

const readCoding = (db: Db, uid: number) => db.secondCoding.findUnique({ where: { source_uid: uid } })

const stateOf = (coding: Coding, userId: string): SecondCodingState => ({
  coder: coding.coder,
  isOwn: coding.coder_id === userId,
  isFinished: coding.finished_at !== null,
  isCompared: coding.compared_at !== null,
})

/** Changes a second coding of somebody who may do so; undefined where there is no such article. */
async function change<Result>(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  coder: SecondCoder,
  write: (db: Db, now: { readonly source: string; readonly coding: Coding | null }) => Promise<Result>,
  { mayBeFinished = false } = {},
): Promise<Result | undefined> {
  return inTransaction(prisma, async (db) => {
    await shareProcess(db, processId)
    const source = await lockArticle(db, processId, uid)
    if (!source) return undefined
    await shareUnits(db, processId)
    const coding = await readCoding(db, uid)
    const refusal = await whyNot(db, { processId, uid }, coding, coder)
    if (refusal) throw new SecondCodingRefused(refusal)
    if (coding?.finished_at && !mayBeFinished)
      throw new SecondCodingRefused('Your coding is finished. Go on with it before you change anything.')
    return write(db, { source: source.id, coding })
  })
}

/** Why somebody cannot be the second coder of an article, or cannot change what they gave it; null where they can. */
async function whyNot(
  db: Db,
  { processId, uid }: CodedArticle,
  coding: Coding | null,
  coder: SecondCoder,
): Promise<string | null> {
  if (!coding) return readWhyNotSecond(db, processId, uid, coder.id)
  if (coding.coder_id !== coder.id) return `${coding.coder} is the second coder of this article already.`
  return coding.compared_at
    ? 'Both codings of this article have been compared: neither changes any more.'
    : null
}

/** Requires that every claim of the process as it stands now has a value, and that every value is a code still. */
async function requireWhole(db: Db, processId: string, source: string, values: CodedValues): Promise<void> {
  const units = await readUnits(db, processId, source)
  const undecided = sayUndecided(units, values)
  if (undecided) throw new SecondCodingRefused(undecided)
  const fault = findFaultyValue(valuesOfUnits(values, units), units, await readUnitCodes(db, processId))
  if (fault) throw new SecondCodingRefused(fault)
}

/** So many claims are named; more are only counted. */
const mostNamed = 3

/** Which claims a second coder has not decided, in a sentence; null where there is none. */
export function sayUndecided({ source, claims }: NamedUnits, values: CodedValues): string | null {
  const all = [...claims].map(([id, label]) => ({ id, label }))
  const open = listUndecided(all, source, values)
  if (open.length === 0) return null
  const named = open.slice(0, mostNamed).map(({ label }) => `“${label}”`)
  const more = open.length > mostNamed ? [`${open.length - mostNamed} more`] : []
  const are = open.length === 1 ? '1 claim is' : `${open.length} claims are`
  return `${are} not decided yet: ${[...named, ...more].join(', ')}.`
}
