/** The page of a record in words. */

import type { ReleasedDataset } from '@/components/charts/draw-chart'
import type { RecordRef } from '@/components/charts/mark'
import type { RowPage } from '@/components/charts/row-pages'
import type { Words } from '@/components/charts/words'
import { describeAbsence, describeArticle, describeEntry } from '@/components/evidence/describe-evidence'
import type { DossierArticle, DossierEntry } from '@/components/evidence/dossier'
import type { RecordType } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { PagedType } from '@/dataset/record-pages'
import { chartsShowing, type ShowingChart } from './charts-showing'
import { describeFacts, headingOf } from './describe-facts'
import { listRelated, listSubjects, type RelatedGroup } from './list-related'
import type { Silence } from './list-silences'
import { type PreparedRecord, prepareRecord, type ReportGroup } from './prepare-record'
import { chartHref, type Pin, recordHref } from './record-address'
import { nameRecord, pagedRecordOf } from './record-names'
import { findNeighbours } from './record-order'

/** A name that may lead somewhere. */
export interface NamedLink {
  readonly text: string
  readonly href: string | null
}

/** Reports of one kind in one article, by what they are about. */
export interface DescribedGroup {
  /** Null where all reports are about the record itself. */
  readonly heading: string | null
  readonly itemCount: number
  readonly items: readonly { readonly about: NamedLink | null; readonly entries: readonly DossierEntry[] }[]
}

/** What one article has on the record. */
export interface DescribedReports {
  readonly article: Omit<DossierArticle, 'entries'>
  /** The page of the article; null on that page itself. */
  readonly href: string | null
  readonly groups: readonly DescribedGroup[]
}

/** One fact of the record; the link is null where its value leads nowhere. */
interface LinkedFact {
  readonly label: string
  readonly value: string
  readonly link: string | null
}

/** Where accounts differ about the record. */
interface LinkedDifference extends NamedLink {
  readonly severity: string
  readonly summary: string
}

/** A chart that shows the record. */
export interface LinkedChart extends NamedLink {
  readonly finding: string | null
  readonly marks: readonly NamedLink[]
  /** All its marks in the chart, where more hold it than are listed. */
  readonly all: NamedLink | null
}

/** The page of a record, all in words. */
export interface DescribedRecordPage {
  readonly type: PagedType
  readonly kind: string
  readonly heading: string
  /** What the record is. */
  readonly sentences: readonly string[]
  readonly facts: readonly LinkedFact[]
  /** What the coders noted. */
  readonly notes: readonly string[]
  readonly articles: readonly DescribedReports[]
  readonly articleCount: string
  /** Which of very many reports the page shows; null where it shows all. */
  readonly page: RowPage | null
  readonly silences: readonly string[]
  readonly differences: readonly LinkedDifference[]
  readonly related: readonly { readonly heading: string; readonly links: readonly NamedLink[] }[]
  readonly charts: readonly LinkedChart[]
  readonly previous: NamedLink | null
  readonly next: NamedLink | null
}

/** Marks of a chart that are named; the others stand in the chart. */
const mostMarks = 6

/** Describes the page of a record, or that page of it; throws where the release has no such record. */
export function describeRecordPage(
  release: ReleasedDataset,
  { type, id }: { readonly type: PagedType; readonly id: string },
  pin: Pin,
  words: Words,
  asked: number | null = null,
): DescribedRecordPage {
  const { dataset } = release
  const prepared = prepareRecord(dataset, type, id, asked)
  const link = linkTo(dataset, pin, words)
  const { sentences, facts, notes } = describeFacts(dataset, type, id, words)
  const neighbours = findNeighbours(dataset, type, id)
  const neighbour = (other: string | null) => (other === null ? null : link({ type, id: other }))
  return {
    type,
    kind: words.t(`record.kind.${type}`),
    heading: headingOf(dataset, type, id, nameRecord(dataset, { type, id }, words)),
    sentences,
    facts: facts.map(({ label, value, record, href }) => ({
      label,
      value,
      link: href ?? (record ? recordHref(dataset.process.id, record, pin) : null),
    })),
    notes,
    articles: describeReports(dataset, type, prepared, pin, words),
    page: prepared.page,
    articleCount: words.t('record.articlesOf', {
      n: prepared.articleCount,
      total: dataset.rows.sources.length,
    }),
    silences: prepared.silences.map((silence) => describeSilence(dataset, type, silence, words)),
    differences: prepared.differences.map(({ id: difference, title, severity, summary }) => ({
      text: title,
      href: recordHref(dataset.process.id, { type: 'discrepancy', id: difference }, pin),
      severity: lookUp(dataset).label('discrepancy_severity', severity),
      summary,
    })),
    related: relatedTo(dataset, type, id, prepared).map((group) => ({
      heading: words.t(`record.type.${group.type}`),
      links: group.records.map(link),
    })),
    charts: chartsShowing(release, { type, id }, ownReports(type, prepared)).map((chart) =>
      describeChart(dataset.process.id, { type, id }, chart, pin, words),
    ),
    previous: neighbour(neighbours.previous),
    next: neighbour(neighbours.next),
  }
}

const linkTo =
  (dataset: Dataset, pin: Pin, words: Words) =>
  (ref: RecordRef): NamedLink => {
    const paged = pagedRecordOf(dataset, ref)
    return {
      text: nameRecord(dataset, ref, words),
      href: paged && recordHref(dataset.process.id, paged, pin),
    }
  }

const relatedTo = (
  dataset: Dataset,
  type: PagedType,
  id: string,
  prepared: PreparedRecord,
): readonly RelatedGroup[] =>
  type === 'discrepancy' ? listSubjects(dataset, id) : listRelated(dataset, type, id, prepared)

/** Reports by which a chart shows the record: on an article's page without what it shares with other articles. */
function ownReports(type: PagedType, { reports }: PreparedRecord): readonly RecordRef[] {
  return type === 'source' ? reports.filter((report) => !sharedTypes.has(report.type)) : reports
}

/** Records that hold what several articles have, and do not say which. */
const sharedTypes: ReadonlySet<RecordType> = new Set(['event', 'person', 'discrepancy'])

/** Types of pages on which each article reports one kind of thing alone. */
const plainTypes: ReadonlySet<PagedType> = new Set(['demand', 'claim', 'discrepancy'])

function describeReports(
  dataset: Dataset,
  type: PagedType,
  { articles }: PreparedRecord,
  pin: Pin,
  words: Words,
): readonly DescribedReports[] {
  const link = linkTo(dataset, pin, words)
  const headingOfGroup = ({ type: kind }: ReportGroup) =>
    plainTypes.has(type) ? null : words.t(`record.group.${kind}`)
  return articles.map(({ source, groups }) => ({
    article: describeArticle(dataset, { source, entries: [] }, words),
    href: type === 'source' ? null : recordHref(dataset.process.id, { type: 'source', id: source.id }, pin),
    groups: groups.map((group) => ({
      heading: headingOfGroup(group),
      itemCount: group.itemCount,
      items: group.items.map(({ about, entries }) => ({
        // An event has no page, and that of its round is not what the name promises.
        about: about && (about.type === 'event' ? { ...link(about), href: null } : link(about)),
        entries: entries.map((entry) => describeEntry(dataset, source, entry, words)),
      })),
    })),
  }))
}

function describeSilence(dataset: Dataset, type: PagedType, silence: Silence, words: Words): string {
  const { reason, sources } = silence
  const isOwn = reason === 'not-mentioned' || reason === 'other-rounds' || reason === 'round-not-covered'
  // What the panel of the claim chart says is said of one point, as here.
  if (type === 'claim' || !isOwn) return describeAbsence(dataset, silence, words)
  const names = sources.map(lookUp(dataset).articleName)
  return words.t(`record.silence.${reason}`, { n: names.length, articles: words.and(names) })
}

function describeChart(
  processId: string,
  { type, id }: { readonly type: PagedType; readonly id: string },
  { slug, finding, filters, marks }: ShowingChart,
  pin: Pin,
  words: Words,
): LinkedChart {
  const at = (mark: string) => chartHref(processId, slug, pin, { mark })
  // A round and an article can be shown alone.
  const filter = (type === 'round' || type === 'source') && filters.includes(type) ? { [type]: id } : {}
  return {
    text: words.t(`chart.${slug}`),
    href: chartHref(processId, slug, pin),
    finding,
    marks: marks.slice(0, mostMarks).map(({ markId, spoken }) => ({ text: spoken, href: at(markId) })),
    all:
      marks.length > mostMarks
        ? {
            text: words.t('record.moreMarks', { n: marks.length }),
            href: chartHref(processId, slug, pin, filter),
          }
        : null,
  }
}
