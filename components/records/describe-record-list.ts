/** The list of all records of one type in words. */
import type { ReleasedDataset } from '@/components/charts/draw-chart'
import { prepareRowPage, type RowPage } from '@/components/charts/row-pages'
import type { Words } from '@/components/charts/words'
import { requireRow } from '@/components/evidence/prepare-evidence'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { PagedType } from '@/dataset/record-pages'
import { headingOf, roundDays } from './describe-facts'
import type { NamedLink } from './describe-record-page'
import { listReports } from './list-reports'
import { type Pin, recordHref } from './record-address'
import { nameRecord } from './record-names'
import { orderRecords } from './record-order'

/** One record in a list: its name, and what helps to choose it. */
export interface ListedRecord extends NamedLink {
  readonly details: readonly string[]
}

/** Records under one heading; an `anchor` is unique on the page. */
export interface ListedGroup {
  readonly heading: string | null
  readonly anchor: string
  /** How many there are under the heading, also on other pages of the list. */
  readonly count: number
  readonly records: readonly ListedRecord[]
}

/** A list page, all in words. */
export interface DescribedRecordList {
  readonly heading: string
  readonly intro: string
  readonly groups: readonly ListedGroup[]
  /** Which of very many records stand here; null where all do. */
  readonly page: RowPage | null
}

/** Describes the list of all records of a type, or one page of it, in the order that previous and next follow. */
export function describeRecordList(
  { dataset, number }: ReleasedDataset,
  type: PagedType,
  pin: Pin,
  words: Words,
  asked: number | null = null,
): DescribedRecordList {
  const order = orderRecords(dataset, type)
  const all = order.flatMap(({ ids }) => ids)
  const page = prepareRowPage(all, asked, null)
  const articleCount = countArticles(dataset, type)
  const groups = order.map(({ heading, ids }, index) => ({
    heading: heading === undefined ? null : (heading ?? words.t('record.line.notStated')),
    anchor: `group-${index + 1}`,
    count: ids.length,
    records: ids
      .filter((id) => page === null || page.shown.has(id))
      .map((id) => ({
        text: headingOf(dataset, type, id, nameRecord(dataset, { type, id }, words)),
        href: recordHref(dataset.process.id, { type, id }, pin),
        details: [
          ...describeDetails(dataset, type, id, words),
          ...(type === 'source' ? [] : [words.t('record.inArticles', { n: articleCount(id) })]),
        ],
      })),
  }))
  const n = all.length
  return {
    heading: words.t(`record.list.${type}`),
    intro: n === 0 ? words.t('record.empty') : words.t('record.listIntro', { n, number }),
    groups: groups.filter(({ records }) => records.length > 0),
    page,
  }
}

/** What a reader needs beside the name, short. */
function describeDetails(dataset: Dataset, type: PagedType, id: string, words: Words): readonly string[] {
  const look = lookUp(dataset)
  switch (type) {
    case 'demand': {
      const { kind, implied } = requireRow(dataset, type, id)
      return [look.label('demand_kind', kind), ...(implied ? [words.t('record.line.implied')] : [])]
    }
    case 'person': {
      const { office } = requireRow(dataset, type, id)
      return office ? [office] : []
    }
    case 'claim': {
      const { round } = requireRow(dataset, type, id)
      return round === null ? [] : [look.rounds.get(round)?.label ?? round]
    }
    case 'source': {
      const source = requireRow(dataset, type, id)
      const days = words.days(source.published_earliest, source.published_latest)
      return [
        ...(source.title && source.outlet ? [source.outlet] : []),
        source.published_on ? days : words.t('evidence.undated', { days }),
        ...(source.coding_complete ? [] : [words.t('record.line.uncoded')]),
      ]
    }
    case 'round': {
      const round = requireRow(dataset, type, id)
      return [round.city, roundDays(round, words) ?? look.label('round_date_precision', round.date_precision)]
    }
    case 'discrepancy':
      return []
  }
}

/** How many articles have something on each record: as many as its page names. */
function countArticles(dataset: Dataset, type: PagedType): (id: string) => number {
  return (id) => new Set(listReports(dataset, type, id).map(({ source }) => source)).size
}
