import { ascending, descending, group } from 'd3-array'
import type { Lookup } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { fitFirst, linesOfText, splitChosen } from '../fit-summary'
import {
  type ClaimRow,
  type CoverageSummary,
  mostUnnamed,
  type SingleGroup,
  type TopicSection,
} from './series'

/** So many rows a chart shows at once; the others unfold by topic. */
const mostRows = 60
/** A summary shows claims from so many articles on, and not more rows than these. */
const leastArticlesInSummary = 3
const mostSummaryRows = 20
const mostSummaryLines = 32

/** Claims in two articles or more, by topic in the order of the vocabulary. */
export function prepareSections(look: Lookup, rows: readonly ClaimRow[]): readonly TopicSection[] {
  const byTopic = group(
    rows.filter(({ reportCount }) => reportCount > 1),
    ({ topic }) => topic,
  )
  let room = mostRows
  return look.codes('claim_topic').flatMap((topic) => {
    const own = byTopic.get(topic)
    if (!own) return []
    const shown = own.slice(0, room)
    room -= shown.length
    return [{ topic, rows: shown, folded: own.slice(shown.length) }]
  })
}

/** Claims in one article only, by article in the order of columns, also where an article has none. */
export function prepareSingles(
  sources: readonly Row<'sources'>[],
  rows: readonly ClaimRow[],
): readonly SingleGroup[] {
  const bySource = group(
    rows.filter(({ reportCount }) => reportCount === 1),
    ({ reportedBy }) => reportedBy[0],
  )
  return sources.map(({ id }) => ({ markId: `only.${id}`, source: id, rows: bySource.get(id) ?? [] }))
}

/**
 * Contradicted claims, and those in three articles or more; where none stands in three, those in two. Where they are
 * too many, contradicted ones come first, then those in most articles; the order of the full view stays.
 */
export function prepareSummary(
  sources: readonly Row<'sources'>[],
  rows: readonly ClaimRow[],
): CoverageSummary {
  const isIn = (least: number) => (row: ClaimRow) => row.isContradicted || row.reportCount >= least
  const hasAny = rows.some(({ reportCount }) => reportCount >= leastArticlesInSummary)
  const leastArticles = hasAny ? leastArticlesInSummary : 2
  const all = rows.filter(isIn(leastArticles))
  const inOrder = all.toSorted(
    (a, b) => descending(a.isContradicted, b.isContradicted) || descending(a.reportCount, b.reportCount),
  )
  const fitted = fitFirst(inOrder.slice(0, mostSummaryRows), mostSummaryLines, linesOfRow(sources))
  const { shown, leftOut } = splitChosen(all, fitted.shown)
  return { leastArticles, rows: shown, leftOutCount: leftOut.length }
}

/** About how many lines a row takes: its label, its signs, which bear names where articles are many, and what is given. */
function linesOfRow(sources: readonly Row<'sources'>[]): (row: ClaimRow) => number {
  const nameOf = new Map(sources.map(({ id, short_name }) => [id, short_name]))
  const lengthOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (nameOf.get(id)?.length ?? 0), 0)
  const signLength = 6
  return ({ label, spots, positions }) => {
    const named = spots.reduce((sum, spot) => sum + lengthOf(spot.sources.slice(0, 1)) + signLength, 0)
    const given = positions.reduce((sum, one) => sum + lengthOf(one.sources) + one.value.length, 0)
    return (
      linesOfText(label.length) + (sources.length > mostUnnamed ? linesOfText(named) : 1) + linesOfText(given)
    )
  }
}

/**
 * Rows by topic; in a topic contradicted ones first, then those in more articles, then by the day from which they
 * could be known, then by label.
 */
export function inOrder(look: Lookup, dayOf: (claim: string) => string | null) {
  return (a: ClaimRow, b: ClaimRow) =>
    ascending(look.rank('claim_topic', a.topic), look.rank('claim_topic', b.topic)) ||
    ascending(a.topic, b.topic) ||
    descending(a.isContradicted, b.isContradicted) ||
    descending(a.reportCount, b.reportCount) ||
    ascending(dayOf(a.id) ?? lastDay, dayOf(b.id) ?? lastDay) ||
    ascending(a.label, b.label) ||
    ascending(a.id, b.id)
}

/** After every day: what no article dates stands last. */
const lastDay = '9999-12-31'
