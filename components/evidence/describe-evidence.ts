import type { Absence } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { describeRecord } from './describe-record'
import type { Dossier, DossierArticle, DossierEntry } from './dossier'
import { type Evidence, type EvidenceArticle, type EvidenceEntry, requireRow } from './prepare-evidence'
import { textFragmentHref } from './text-fragment'

/** Puts a mark's evidence into words. `heading` is the spoken label of the mark. */
export function describeEvidence(
  dataset: Dataset,
  evidence: Evidence,
  heading: string,
  words: Words,
): Dossier {
  const { mark } = evidence
  const section = (articles: readonly EvidenceArticle[], text: string) => ({
    heading: text,
    articles: articles.map((article) => describeArticle(dataset, article, words)),
  })
  const n = evidence.articles.length
  return {
    mark: mark.id,
    heading,
    reason: mark.absence && describeAbsence(dataset, mark.absence, words),
    about: describeItems(dataset, [...mark.records, ...mark.context], words),
    articles: section(evidence.articles, words.t('evidence.articles', { n, words: words.openingCount(n) })),
    others: section(evidence.others, words.t('evidence.others')),
    mentions: section(evidence.mentions, words.t('evidence.mentions')),
  }
}

/** Why a place is empty, naming the articles. */
function describeAbsence(dataset: Dataset, { reason, sources }: Absence, words: Words): string {
  const { sources: rows } = lookUp(dataset)
  const names = sources.map((id) => rows.get(id)?.short_name ?? id)
  return words.t(`absence.${reason}`, {
    n: names.length,
    words: words.openingCount(names.length),
    articles: words.and(names),
  })
}

function describeItems(dataset: Dataset, records: Evidence['mark']['records'], words: Words): string[] {
  return records.flatMap(({ type, id }) => {
    if (type !== 'demand') return []
    const { description, made_by, made_to, kind, implied, note } = requireRow(dataset, 'demand', id)
    const look = lookUp(dataset)
    const name = (party: string | null) => (party === null ? null : (look.parties.get(party)?.name ?? party))
    const who = words.t('evidence.who', {
      kind: look.label('demand_kind', kind),
      by: name(made_by) ?? words.t('filter.noneStated'),
      to: name(made_to) ?? words.t('filter.noneStated'),
    })
    return [description, who, ...(implied ? [words.t('evidence.implied')] : []), ...(note ? [note] : [])]
  })
}

function describeArticle(
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

function describeEntry(
  dataset: Dataset,
  source: Row<'sources'>,
  entry: EvidenceEntry,
  words: Words,
): DossierEntry {
  const { text, account, details } = describeRecord(dataset, entry.record, words)
  return {
    text,
    account,
    details: entry.isNotLastStep ? [...details, words.t('evidence.notLastStep')] : [...details],
    isShown: entry.isShown,
    passages: entry.passages.map(({ paragraph, anchor }) => ({
      paragraph: words.t('evidence.paragraph', { n: paragraph }),
      anchor,
      href: source.url === null ? null : textFragmentHref(source.url, anchor),
    })),
  }
}
