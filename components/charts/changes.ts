import type { Dataset } from '@/dataset/dataset'
import { evidenceOf } from '@/dataset/evidence-of'
import { groupBy } from '@/dataset/group-by'
import { rowsWith } from '@/dataset/rows-with'
import type { Row } from '@/dataset/tables'
import type { ToldOtherwise } from '@/dataset/told-otherwise'
import type { DrawnChart } from './chart-room'
import { keyOfRecord, type Mark, type RecordRef } from './mark'

/** What became of a mark against the same chart of all articles, or of all days. */
export type ChangeKind =
  /** It has nothing left to show. */
  | 'vanished'
  /** It shows something else. */
  | 'changed'
  /** It rested on several articles and now rests on one. */
  | 'single'
  /** An article that came out later tells it otherwise. */
  | 'retold'

/** The kinds in the order in which they are said. */
export const changeKinds = [
  'vanished',
  'changed',
  'single',
  'retold',
] as const satisfies readonly ChangeKind[]

/** What became of a mark, for the mark itself. */
export interface MarkChange {
  readonly kind: ChangeKind
  readonly said: string
}

/** One mark that is not as it would be. */
export interface Change {
  readonly kind: ChangeKind
  /** The mark in the chart that is shown; null where the chart has no place for it any more. */
  readonly markId: string | null
  /** What the mark stands for, as it is spoken: for what vanished, as it was. */
  readonly label: string
  /** Articles that tell it otherwise. */
  readonly by: readonly string[]
}

/** A chart with the sources that it is drawn from; of a chart in pages, the marks of all of them. */
export interface ComparedChart {
  readonly marks: readonly Mark[]
  readonly spoken: DrawnChart['description']['spoken']
  /** Whether it has so many marks that its words are not compared, which would take long: its records are. */
  readonly isOfAllPages?: boolean
  readonly sources: ReadonlySet<string>
}

/** How a chart differs from the same chart with nothing left out. */
export interface Changes {
  readonly list: readonly Change[]
  /** How many marks are and say exactly what they would. */
  readonly keptCount: number
}

/** Compares a chart of some articles (`shown`) with that of all of them, place by place. */
export function compareCharts(dataset: Dataset, whole: ComparedChart, shown: ComparedChart): Changes {
  const before = groupBy(whole.marks.filter(hasRecords), placeOf)
  const after = groupBy(shown.marks, placeOf)
  const found: Found[] = []
  for (const [place, marks] of before)
    found.push(...comparePlace(dataset, marks, after.get(place) ?? [], whole, shown))
  for (const [place, marks] of after)
    if (!before.has(place)) found.push(...comparePlace(dataset, [], marks, whole, shown))
  const touched = new Set(found.map(({ markId }) => markId))
  const isKept = (mark: Mark) =>
    hasRecords(mark) &&
    !touched.has(mark.id) &&
    before.get(placeOf(mark))?.some(({ id }) => id === mark.id) &&
    (shown.isOfAllPages || whole.spoken[mark.id] === shown.spoken[mark.id])
  return { list: withoutSums(found), keptCount: shown.marks.filter(isKept).length }
}

/** The marks of a chart that later articles tell otherwise. */
export function listRetold(
  { marks, spoken }: Pick<ComparedChart, 'marks' | 'spoken'>,
  told: ToldOtherwise,
): Changes {
  const shown = marks.filter(hasRecords)
  const found = shown.flatMap((mark) => {
    const by = [...new Set(mark.records.flatMap((record) => told.get(keyOfRecord(record)) ?? []))]
    return by.length === 0 ? [] : [toChange('retold', mark, mark.id, spoken, by)]
  })
  return { list: withoutSums(found), keptCount: shown.length - found.length }
}

interface Found extends Change {
  readonly mark: Mark
}

const placeOf = (mark: Mark) => mark.place ?? mark.id
/** Whether a mark shows something, as against a reason why there is nothing. */
const hasRecords = ({ records, absence }: Mark) => records.length > 0 && absence === null

const toChange = (
  kind: ChangeKind,
  mark: Mark,
  markId: string | null,
  spoken: ComparedChart['spoken'],
  by: readonly string[] = [],
): Found => ({ kind, markId, label: spoken[mark.id] ?? mark.id, by, mark })

function comparePlace(
  dataset: Dataset,
  before: readonly Mark[],
  present: readonly Mark[],
  whole: ComparedChart,
  shown: ComparedChart,
): readonly Found[] {
  const after = present.filter(hasRecords)
  if (after.length === 0)
    return before.map((mark, index) => {
      // One sign in an empty place says it for all that stood there.
      const markId = index === 0 ? (present[0]?.id ?? null) : null
      return toChange('vanished', mark, markId, whole.spoken)
    })
  const isFewer = before.length > after.length
  return after.flatMap((mark) => {
    const was = before.find(({ id }) => id === mark.id)
    if (!was || isFewer || was.shows !== mark.shows || !holdsAll(was, mark))
      return [toChange('changed', mark, mark.id, shown.spoken)]
    const isSingle =
      articlesBehind(dataset, mark, shown.sources) === 1 && articlesBehind(dataset, was, whole.sources) > 1
    return isSingle ? [toChange('single', mark, mark.id, shown.spoken)] : []
  })
}

/** Whether a mark held all records that it, or one in its place, holds now. */
function holdsAll(was: Mark, mark: Mark): boolean {
  return mark.records.every(({ type, id }) =>
    was.records.some((record) => record.id === id && record.type === type),
  )
}

/**
 * A mark that sums up others (a name for its whole row, a count for its list) says nothing that they do not say:
 * it is left out where all its records stand behind finer marks of the list.
 */
function withoutSums(found: readonly Found[]): readonly Change[] {
  const told = new Set<string>()
  const kept = new Set<Found>()
  for (const change of [...found].sort((a, b) => a.mark.records.length - b.mark.records.length)) {
    const keys = change.mark.records.map(
      (record) => `${change.kind}/${keyOfRecord(record)}/${change.mark.article}`,
    )
    if (keys.every((key) => told.has(key))) continue
    for (const key of keys) told.add(key)
    kept.add(change)
  }
  return found.filter((change) => kept.has(change)).map(({ mark: _mark, ...change }) => change)
}

/** On how many of these articles rests what a mark shows. */
function articlesBehind(dataset: Dataset, { records, article }: Mark, sources: ReadonlySet<string>): number {
  const found = new Set<string>()
  // A mark of one article's account rests on that article, whatever else its records rest on.
  for (const record of records)
    for (const source of articlesOf(dataset, record))
      if (sources.has(source) && (article ?? source) === source) found.add(source)
  return found.size
}

/** The articles on which a record rests; what an article says on a claim rests on all that say the same. */
function articlesOf(dataset: Dataset, record: RecordRef): readonly string[] {
  if (record.type !== 'claim_report') return evidenceOf(dataset, record).map(({ source }) => source)
  // The key of a report: its claim and its article.
  const [claim = '', source] = record.id.split(':')
  const reports = rowsWith(dataset.rows.claim_reports, 'claim', claim)
  const own = reports.find((report) => report.source === source)
  return own ? requireAgreeing(own, reports) : []
}

type ClaimReport = Row<'claim_reports'>
const agreeing = new WeakMap<ClaimReport, readonly string[]>()

/** The articles that say the same on a claim, found once for each report: a chart asks for every one, twice. */
function requireAgreeing(own: ClaimReport, reports: readonly ClaimReport[]): readonly string[] {
  const existing = agreeing.get(own)
  if (existing) return existing
  const alike = reports.filter(({ stance }) => stance === own.stance)
  const sources = alike.map(({ source }) => source)
  for (const report of alike) agreeing.set(report, sources)
  return sources
}
