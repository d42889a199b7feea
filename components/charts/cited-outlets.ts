import { group } from 'd3-array'
import type { Dataset } from '@/dataset/dataset'
import { recordKey } from '@/dataset/record-key'
import type { Row } from '@/dataset/tables'

/** What of a report is not the article's own. */
export interface CitedOutlets {
  /** The outlet on whose report it rests, by name; null for the article's own account. */
  readonly relayedVia: string | null
  /** Whether it cites and repeats nobody at all. */
  readonly isOwn: boolean
  /** Whether it rests on a paragraph in which the article cites that other article: its outlet, or a quotation of it. */
  readonly cites: (other: Row<'sources'>) => boolean
}

/**
 * Tells for any claim report whom it follows. Besides the outlet that the report names, the statements of the same
 * paragraph count: `relayed_via` an outlet, `duplicate_of` a statement in another article (codebook: "Circular
 * sourcing").
 */
export function readCitedOutlets(dataset: Dataset): CitedBy {
  const citedBy = known.get(dataset) ?? indexCitations(dataset)
  known.set(dataset, citedBy)
  return citedBy
}

type CitedBy = (report: Row<'claim_reports'>) => CitedOutlets
const known = new WeakMap<Dataset, CitedBy>()

function indexCitations({ rows }: Dataset): CitedBy {
  const answers = new WeakMap<Row<'claim_reports'>, CitedOutlets>()
  const names = new Map(rows.institutions.map(({ id, name }) => [id, name]))
  const sourceOf = new Map(rows.statements.map(({ id, source }) => [id, source]))
  const passages = group(
    rows.evidence.filter(({ record_type }) => record_type === 'claim_report'),
    ({ record_id }) => record_id,
  )
  const statements = group(rows.statements, ({ source, paragraph }) => `${source} ${paragraph}`)
  const read: CitedBy = (report) => {
    const own = (passages.get(recordKey('claim_report', report)) ?? []).flatMap(
      ({ source, paragraph }) => statements.get(`${source} ${paragraph}`) ?? [],
    )
    const outlets = [report.relayed_via, ...own.map(({ relayed_via }) => relayed_via)].flatMap((id) =>
      id === null ? [] : (names.get(id) ?? id),
    )
    const relayedVia =
      report.relayed_via === null ? null : (names.get(report.relayed_via) ?? report.relayed_via)
    const repeated = own.flatMap(({ duplicate_of }) => (duplicate_of ? sourceOf.get(duplicate_of) : []))
    return {
      relayedVia,
      isOwn: outlets.length + repeated.length === 0,
      cites: ({ id, outlet }) => repeated.includes(id) || (outlet !== null && outlets.includes(outlet)),
    }
  }
  return (report) => {
    const cited = answers.get(report) ?? read(report)
    answers.set(report, cited)
    return cited
  }
}
