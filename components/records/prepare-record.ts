/** What is known of one record and by whom, ready to be put into words. */
import { groups } from 'd3-array'
import { keyOfRecord, type RecordRef } from '@/components/charts/mark'
import { prepareRowPage, type RowPage } from '@/components/charts/row-pages'
import { differencesAbout, type EvidenceEntry, passagesOf } from '@/components/evidence/prepare-evidence'
import type { RecordType } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import type { PagedType } from '@/dataset/record-pages'
import { oldestFirst } from '@/dataset/source-order'
import type { Row } from '@/dataset/tables'
import { listReports, type Report } from './list-reports'
import { listSilences, type Silence } from './list-silences'
import { orderRecords } from './record-order'

/** What one article has on one thing. */
interface ReportedItem {
  /** What the entries are about; null where that is the record of the page, or nothing that has a name. */
  readonly about: RecordRef | null
  readonly entries: readonly EvidenceEntry[]
}

/** Reports of one kind in one article. */
export interface ReportGroup {
  readonly type: RecordType
  /** Those that the page shows. */
  readonly items: readonly ReportedItem[]
  /** How many there are, shown or not. */
  readonly itemCount: number
}

/** All that one article has on a record. */
interface ReportingArticle {
  readonly source: Row<'sources'>
  readonly groups: readonly ReportGroup[]
}

/** What the articles have on one record. Articles come oldest first. */
export interface PreparedRecord {
  readonly articles: readonly ReportingArticle[]
  /** Which of very many reports the page shows; null where it shows all. */
  readonly page: RowPage | null
  /** How many articles report on it, whether the page shows what they report or not. */
  readonly articleCount: number
  /** Articles that have nothing on it, by reason. */
  readonly silences: readonly Silence[]
  /** Every record in which an article reports on it. */
  readonly reports: readonly RecordRef[]
  /** Where accounts differ about it. */
  readonly differences: readonly Row<'discrepancies'>[]
}

/** A page holds so many reports; as many again stand on it before there is a second one. */
const mostItems = 300

/** Gathers what articles have on a record, of very many reports the page asked for; the record must exist. */
export function prepareRecord(
  dataset: Dataset,
  type: PagedType,
  id: string,
  asked: number | null = null,
): PreparedRecord {
  const reports = listReports(dataset, type, id)
  const bySource = new Map(groups(reports, ({ source }) => source))
  const refs = uniqueRefs(reports.map(({ record }) => record))
  const isDiscrepancy = type === 'discrepancy'
  const articles = oldestFirst(dataset.rows.sources).flatMap((source) => {
    const own = bySource.get(source.id)
    return own ? [{ source, groups: groupReports(dataset, own) }] : []
  })
  return {
    ...partReports(articles, asked),
    articleCount: articles.length,
    silences: listSilences(dataset, type, id, new Set(bySource.keys())),
    reports: refs,
    differences: isDiscrepancy ? [] : differencesAbout(dataset, [{ type, id }, ...ownReports(type, refs)]),
  }
}

/** Leaves the items of one page, in reading order over all articles and kinds. */
function partReports(
  articles: readonly ReportingArticle[],
  asked: number | null,
): Pick<PreparedRecord, 'articles' | 'page'> {
  const items = articles.flatMap(({ groups }) => groups.flatMap((group) => group.items))
  const places = new Map(items.map((item, place) => [item, `${place}`]))
  const page = prepareRowPage([...places.values()], asked, null, items.length, mostItems)
  if (page === null) return { articles, page }
  const isShown = (item: ReportedItem) => page.shown.has(places.get(item) ?? '')
  const shown = articles.map(({ source, groups: own }) => ({
    source,
    groups: own
      .map((group) => ({ ...group, items: group.items.filter(isShown) }))
      .filter((group) => group.items.length > 0),
  }))
  return { articles: shown.filter(({ groups: own }) => own.length > 0), page }
}

/** A round and an article hold reports on other things too, which have differences of their own. */
function ownReports(type: PagedType, refs: readonly RecordRef[]): readonly RecordRef[] {
  if (type === 'source') return []
  return type === 'round' ? refs.filter((ref) => ref.type === 'round_report') : refs
}

function groupReports(dataset: Dataset, reports: readonly Report[]): readonly ReportGroup[] {
  return groups(reports, ({ record }) => record.type).map(([type, own]) => {
    const items = inListOrder(
      dataset,
      // What is about nothing with a name stays apart, in its order.
      groups(own, ({ about, record }) => keyOfRecord(about ?? record)).map(([, [first, ...others]]) => ({
        about: first?.about ?? null,
        entries: [first, ...others].flatMap((report) => (report ? [entryOf(dataset, report)] : [])),
      })),
    )
    return { type, items, itemCount: items.length }
  })
}

/** Items about records that have a list in the order of that list, the others before them as they are. */
function inListOrder(dataset: Dataset, items: readonly ReportedItem[]): readonly ReportedItem[] {
  const type = items.find(({ about }) => about)?.about?.type
  if (type !== 'demand' && type !== 'claim' && type !== 'discrepancy') return items
  const ids = orderRecords(dataset, type).flatMap((group) => group.ids)
  const places = new Map(ids.map((id, index) => [id, index]))
  const placeOf = ({ about }: ReportedItem) => (about ? (places.get(about.id) ?? -1) : -1)
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function entryOf(dataset: Dataset, { record, source }: Report): EvidenceEntry {
  return {
    record,
    isShown: true,
    isNotLastStep: false,
    about: null,
    passages: passagesOf(dataset, record).filter((passage) => passage.source === source),
  }
}

function uniqueRefs(refs: readonly RecordRef[]): readonly RecordRef[] {
  return [...new Map(refs.map((ref) => [keyOfRecord(ref), ref])).values()]
}
