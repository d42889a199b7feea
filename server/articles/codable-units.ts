import 'server-only'
import type { CodableUnits, ComparedType } from '@/dataset/articles/second-coding'
import type { VocabularyName } from '@/dataset/closed-lists'
import { unitVocabularies } from '@/dataset/coding-units'
import type { Db } from '@/server/db/prisma'

/** What of a process can be coded in an article as it stands now, each id with what it is called. */
export interface NamedUnits extends CodableUnits {
  /** By label. */
  readonly claims: ReadonlyMap<string, string>
  readonly demands: ReadonlyMap<string, string>
  readonly rounds: ReadonlyMap<string, string>
}

/** Reads what can be coded in an article. */
export async function readUnits(db: Db, processId: string, source: string): Promise<NamedUnits> {
  const where = { process_id: processId }
  const labelled = { where, select: { id: true, label: true } }
  const claims = await db.claim.findMany({ ...labelled, orderBy: { label: 'asc' } })
  const demands = await db.demand.findMany({ where, select: { id: true, title: true } })
  const rounds = await db.round.findMany(labelled)
  return {
    source,
    claims: new Map(claims.map(({ id, label }) => [id, label])),
    demands: new Map(demands.map(({ id, title }) => [id, title])),
    rounds: new Map(rounds.map(({ id, label }) => [id, label])),
  }
}

/** Reads the codes that each type of unit may be given. */
export async function readUnitCodes(
  db: Db,
  processId: string,
): Promise<Readonly<Record<ComparedType, readonly string[]>>> {
  return {
    claim_stance: await readCodes(db, processId, unitVocabularies.claim_stance),
    demand_status: await readCodes(db, processId, unitVocabularies.demand_status),
  }
}

/** Reads the codes of a list, by rank. */
export async function readCodes(
  db: Db,
  processId: string,
  vocabulary: VocabularyName,
): Promise<readonly string[]> {
  const codes = await db.vocabulary.findMany({
    where: { process_id: processId, vocabulary },
    orderBy: { rank: 'asc' },
  })
  return codes.map(({ code }) => code)
}
