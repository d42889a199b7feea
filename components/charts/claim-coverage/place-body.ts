import { type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import { chooseLayout, type Layout } from './choose-layout'
import type { ClaimCoveragePage } from './page'
import { foldTitle, summaryCaption, topicLabel } from './phrases'
import { placeHeads } from './place-heads'
import { placeRow } from './place-row'
import { placeSingles, placeSinglesRow } from './place-singles'
import type { ClaimCoveragePart } from './placed'
import { listRows, type TopicSection } from './series'

/**
 * Claims by topic, then a bar for those of each article alone; what else the sheet unfolds stands as names. Where
 * there is but one article, there is nothing to compare by bars, and its claims stand as rows.
 */
export function placeFull(page: ClaimCoveragePage): PlaceBlock<ClaimCoveragePart> {
  const { series, words } = page
  const layout = chooseLayout(page)
  const isAlone = series.articles.length === 1
  const labels = (rows: readonly { readonly label: string }[]) => rows.map(({ label }) => label)
  return (top) =>
    placeInOrder<ClaimCoveragePart>(top, [
      ...(series.sections.length > 0 || isAlone ? [placeHeads(page, layout, '')] : []),
      ...series.sections.map((section) => placeSection(page, layout, section)),
      ...(isAlone
        ? listRows(series).map((row) => placeRow(page, layout, row))
        : [placeSingles(page, series.singles)]),
      placeNames(
        page,
        words.t('claimCoverage.unreported', { n: series.unreported.length }),
        isAlone ? [] : labels(series.unreported),
      ),
      placeNames(page, words.t('claimCoverage.dropped.title', { n: series.dropped.length }), series.dropped),
    ])
}

/** The claims of several articles in one run, and under each column what stands there alone. */
export function placeSummary(page: ClaimCoveragePage): PlaceBlock<ClaimCoveragePart> {
  const layout = chooseLayout(page)
  return (top) =>
    placeInOrder<ClaimCoveragePart>(top, [
      placeHeads(page, layout, summaryCaption(page.series, page.words)),
      ...page.series.summary.rows.map((row) => placeRow(page, layout, row)),
      placeSinglesRow(page, layout),
    ])
}

function placeSection(
  page: ClaimCoveragePage,
  layout: Layout,
  section: TopicSection,
): PlaceBlock<ClaimCoveragePart> {
  const { series, words } = page
  return (top) =>
    placeInOrder<ClaimCoveragePart>(top, [
      ...(section.rows.length > 0
        ? [space(12), paragraph(page, topicLabel(series, section), { sizePx: 16, isBold: true }), space(4)]
        : []),
      ...section.rows.map((row) => placeRow(page, layout, row)),
      placeNames(
        page,
        foldTitle(series, section, words),
        section.folded.map(({ label }) => label),
      ),
    ])
}

/** A count and the names of what is folded; nothing where there is nothing. */
function placeNames(page: ClaimCoveragePage, title: string, names: readonly string[]): PlaceBlock<never> {
  if (names.length === 0) return space(0)
  return (top) =>
    placeInOrder(top, [
      space(8),
      rule(page, 'line'),
      space(4),
      paragraph(page, title, { sizePx: 13, isBold: true }),
      paragraph(page, names.join('; '), { sizePx: 12, ink: 'quiet' }),
    ])
}
