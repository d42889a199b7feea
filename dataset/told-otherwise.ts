import { group } from 'd3-array'
import type { Dataset } from './dataset'
import { lookUp } from './lookup'
import { demandUnitKey, recordKey } from './record-key'
import { emptyKeyPart } from './reserved-ids'
import type { Row } from './tables'

/** A record by `type/key`, and the articles that came later and tell it otherwise, in the order of the table. */
export type ToldOtherwise = ReadonlyMap<string, readonly string[]>

/**
 * What the articles of a cut dataset report and an article that came out for certain after the day tells otherwise: a
 * claim affirmed and then contradicted (or the reverse), a demand with an outcome of another group in the same round,
 * an event on another day, a difference with another value. Empty for a dataset that is not cut at a day.
 */
export function findToldOtherwise(dataset: Dataset): ToldOtherwise {
  const existing = known.get(dataset)
  if (existing) return existing
  const found = compareLater(dataset)
  known.set(dataset, found)
  return found
}

/** A cut dataset is the same object as long as its day is among the last ones asked for. */
const known = new WeakMap<Dataset, ToldOtherwise>()

function compareLater(dataset: Dataset): ToldOtherwise {
  const { asOf } = dataset
  if (!asOf) return new Map()
  const early = new Set(dataset.rows.sources.map(({ id }) => id))
  const possiblyEarly = new Set(asOf.possiblyPublished.map(({ id }) => id))
  const isLater = (source: string) => !early.has(source) && !possiblyEarly.has(source)
  const found = new Map<string, Set<string>>()
  for (const accounts of group(listAccounts(asOf.whole), ({ thing }) => thing).values())
    for (const before of accounts.filter(({ source }) => early.has(source)))
      for (const after of accounts.filter(({ source }) => isLater(source)))
        if (before.words.every((word) => !after.words.includes(word)))
          found.set(before.record, (found.get(before.record) ?? new Set()).add(after.source))
  return new Map([...found].map(([record, later]) => [record, [...later]]))
}

/** What one article says of one thing; it agrees with another article where they share a word. */
interface Account {
  readonly thing: string
  readonly source: string
  readonly words: readonly string[]
  /** `type/key` of the record by which charts show it. */
  readonly record: string
}

const listAccounts = (whole: Dataset): readonly Account[] => [
  ...listOutcomes(whole),
  ...listStances(whole),
  ...listDays(whole),
  ...listValues(whole),
]

const listStances = ({ rows }: Dataset): readonly Account[] =>
  rows.claim_reports
    .filter(({ stance }) => stance !== 'unclear')
    .map((report) => ({
      thing: `claim/${report.claim}`,
      source: report.source,
      words: [report.stance],
      record: `claim_report/${recordKey('claim_report', report)}`,
    }))

/** The group of the last outcome of each article for each demand and round. */
function listOutcomes(whole: Dataset): readonly Account[] {
  const look = lookUp(whole)
  const last = new Map<string, Row<'demand_reports'>>()
  for (const report of whole.rows.demand_reports) {
    if (look.statusGroup(report.status) === 'ask') continue
    const key = demandUnitKey(report)
    if (report.step > (last.get(key)?.step ?? 0)) last.set(key, report)
  }
  return [...last.values()].map((report) => ({
    thing: `demand/${report.demand}/${report.round ?? emptyKeyPart}`,
    source: report.source,
    words: [look.statusGroup(report.status)],
    record: `demand_report/${recordKey('demand_report', report)}`,
  }))
}

/** The days that each article gives for an event. */
const listDays = ({ rows }: Dataset): readonly Account[] =>
  joinAccounts(
    rows.event_reports.flatMap(({ event, source, value_kind, value_from }) =>
      value_kind === 'date' && value_from !== null
        ? [{ thing: `event/${event}`, source, words: [value_from], record: `event/${event}` }]
        : [],
    ),
  )

/** The days and numbers that each article gives where accounts cannot both be right; words cannot be compared. */
function listValues({ rows }: Dataset): readonly Account[] {
  const hard = new Set(rows.discrepancies.filter(({ severity }) => severity === 'hard').map(({ id }) => id))
  return joinAccounts(
    rows.discrepancy_positions
      .filter(({ discrepancy, value_kind }) => hard.has(discrepancy) && value_kind !== 'words')
      .map(({ discrepancy, source, value_from, value_to, value_number }) => ({
        thing: `discrepancy/${discrepancy}`,
        source,
        words: [[value_from, value_to, value_number].join()],
        record: `discrepancy/${discrepancy}`,
      })),
  )
}

/** All that one article says of one thing, together. */
const joinAccounts = (accounts: readonly Account[]): readonly Account[] =>
  [...group(accounts, ({ thing, source }) => `${thing}/${source}`).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ ...first, words: own.flatMap(({ words }) => words) }] : []
  })
