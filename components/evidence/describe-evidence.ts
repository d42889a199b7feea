import { ascending } from 'd3-array'
import type { Absence, Mark, RecordRef } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import { type Pin, recordHref } from '@/components/records/record-address'
import { nameRecord } from '@/components/records/record-names'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { describeCoding } from './describe-coding'
import { describeItem } from './describe-item'
import { describeRecord } from './describe-record'
import type { Dossier, DossierArticle, DossierDifference, DossierEntry } from './dossier'
import type { Evidence, EvidenceArticle, EvidenceEntry } from './prepare-evidence'
import { textFragmentHref } from './text-fragment'

/** Puts a mark's evidence into words; the heading over it is the caller's. */
export function describeEvidence(
  dataset: Dataset,
  evidence: Evidence,
  words: Words,
  pin: Pin | null,
): Omit<Dossier, 'title' | 'line' | 'recordHref'> {
  const { mark } = evidence
  const section = (articles: readonly EvidenceArticle[], text: string) => ({
    heading: text,
    articles: articles.map((article) => ({
      ...describeArticle(dataset, { ...article, entries: article.entries.slice(0, mostEntries) }, words),
      ...countMore(dataset, article, words, pin),
    })),
  })
  const n = evidence.articles.length
  return {
    mark: mark.id,
    reason: mark.absence && describeAbsence(dataset, mark.absence, words),
    about: itemsOf(mark).flatMap((record) => describeItem(dataset, record, words)),
    articles: section(evidence.articles, words.t('evidence.articles', { n, words: words.openingCount(n) })),
    others: section(evidence.others, words.t('evidence.others')),
    mentions: section(evidence.mentions, words.t('evidence.mentions')),
    differences: {
      heading: words.t('evidence.differences'),
      entries: evidence.differences.map((difference) => describeDifference(dataset, difference)),
    },
  }
}

/** What a mark is about; the subjects of a difference are no part of it. */
const itemsOf = ({ records, context }: Mark): readonly RecordRef[] =>
  records.some(({ type }) => type === 'discrepancy') ? records : [...records, ...context]

/** A mark that stands for very many records names so many in each article. */
const mostEntries = 100

function countMore(
  dataset: Dataset,
  { source, entries }: EvidenceArticle,
  words: Words,
  pin: Pin | null,
): Pick<DossierArticle, 'more'> {
  const n = entries.length - mostEntries
  if (n <= 0) return {}
  const href = pin && recordHref(dataset.process.id, { type: 'source', id: source.id }, pin)
  return { more: { text: words.t('evidence.more', { n }), href } }
}

/** Why a place is empty, naming the articles. */
export function describeAbsence(
  dataset: Dataset,
  { reason, sources, knowableFrom }: Absence,
  words: Words,
): string {
  const names = sources.map(lookUp(dataset).articleName)
  return words.t(`absence.${reason}`, {
    n: names.length,
    words: words.openingCount(names.length),
    articles: words.and(names),
    day: knowableFrom === undefined ? '' : words.day(knowableFrom),
  })
}

function describeDifference(dataset: Dataset, difference: Row<'discrepancies'>): DossierDifference {
  return {
    title: difference.title,
    severity: lookUp(dataset).label('discrepancy_severity', difference.severity),
    // It weighs all articles, also those that came out after the day asked for.
    summary: dataset.asOf ? null : difference.summary,
    positions: dataset.rows.discrepancy_positions
      .filter((row) => row.discrepancy === difference.id)
      .sort((a, b) => ascending(a.source, b.source) || ascending(a.position_no, b.position_no))
      .map(({ source, position }) => ({ article: lookUp(dataset).articleName(source), position })),
  }
}

/** One article with its entries, in words. */
export function describeArticle(
  dataset: Dataset,
  { source, entries }: EvidenceArticle,
  words: Words,
): DossierArticle {
  return {
    id: source.id,
    name: source.outlet ?? source.short_name,
    title: source.title,
    date: describeDate(source, words),
    entries: entries.map((entry) => describeEntry(dataset, source, entry, words)),
  }
}

function describeDate(source: Row<'sources'>, words: Words): string {
  if (source.published_on) return words.day(source.published_on)
  return words.t('evidence.undated', { days: words.days(source.published_earliest, source.published_latest) })
}

/** One record as an article has it, in words. */
export function describeEntry(
  dataset: Dataset,
  source: Row<'sources'>,
  entry: EvidenceEntry,
  words: Words,
): DossierEntry {
  const { text, account, details } = describeRecord(dataset, entry.record, source, words)
  const all = [
    ...details,
    ...(entry.isNotLastStep ? [words.t('evidence.notLastStep')] : []),
    ...(entry.isShown ? describeCoding(dataset, entry.record, words) : []),
  ]
  return {
    text: entry.about
      ? words.t('evidence.about', { item: nameRecord(dataset, entry.about, words), says: text })
      : text,
    account,
    // A coder's note may say what stands there already.
    details: [...new Set(all)],
    isShown: entry.isShown,
    passages: entry.passages.map(({ paragraph, anchor }) => ({
      paragraph: words.t('evidence.paragraph', { n: paragraph }),
      anchor,
      href: source.url === null ? null : textFragmentHref(source.url, anchor),
    })),
  }
}
