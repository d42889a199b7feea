import { joinBlocks, type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import { columnLabel, columnNote, rowTitle, warningTitle } from '../demand-phrases'
import { chooseLayout, type Layout } from './choose-layout'
import type { DemandPathsPage } from './page'
import { itemNote, listTitles, sectionTitle, summaryNotes } from './phrases'
import { placeRow } from './place-row'
import type { DemandPathsPart } from './placed'
import type { PathItem, PathSection } from './series'

type Place = PlaceBlock<DemandPathsPart>
const headStyle = { sizePx: 16, isBold: true } as const
const restStyle = { sizePx: 14, ink: 'quiet' } as const

/** Everything: sections of rows, then the other items by name. */
export function placeFull(page: DemandPathsPage): Place {
  const { series, words } = page
  const layout = chooseLayout(page)
  const { plain, unreported, warnings } = series
  return (top) =>
    placeInOrder(top, [
      ...series.sections.map((section) => placeSection(page, layout, section)),
      ...nameItems(page, words.t('demandPaths.plain', { n: plain.length }), plain),
      ...nameItems(page, words.t('demandPaths.unreported', { n: unreported.length }), unreported),
      ...(warnings.length === 0
        ? []
        : [
            space(20),
            paragraph(page, words.t('demandCharts.warnings', { n: warnings.length }), headStyle),
            space(2),
            paragraph(
              page,
              `${warnings.map((item) => warningTitle(series, item, words)).join('; ')}.`,
              restStyle,
            ),
          ]),
    ])
}

/** The rows of the summary under the heads of their columns, and what is left out by name. */
export function placeSummary(page: DemandPathsPage): Place {
  const { series, words } = page
  const layout = chooseLayout(page)
  const notes = summaryNotes(series, words)
  return (top) =>
    placeInOrder(top, [
      space(14),
      placeHeads(page, layout),
      ...series.summary.items.map((item) => placeItem(page, layout, item)),
      ...notes.flatMap((note) => [rule(page, 'line'), space(6), paragraph(page, note, restStyle), space(6)]),
    ])
}

function placeSection(page: DemandPathsPage, layout: Layout, section: PathSection): Place {
  const { items, folded } = section
  return (top) =>
    placeInOrder(top, [
      space(20),
      paragraph(page, sectionTitle(section, page.words), headStyle),
      space(4),
      ...(items.length > 0 ? [placeHeads(page, layout)] : []),
      ...items.map((item) => placeItem(page, layout, item)),
      ...nameItems(page, '', folded),
    ])
}

function nameItems(page: DemandPathsPage, lead: string, items: readonly PathItem[]): Place[] {
  if (items.length === 0) return []
  const text = `${lead} ${listTitles(items, page.words)}`
  return [rule(page, 'line'), space(6), paragraph(page, text, restStyle), space(6)]
}

function placeHeads(page: DemandPathsPage, layout: Layout): Place {
  if (layout.kind !== 'table') return space(0)
  return (top) => {
    const heads = layout.columns.map(({ column, ...box }) =>
      placeInOrder(top, [
        paragraph(page, columnLabel(column, page.words), { sizePx: 13, isBold: true }, box),
        paragraph(page, columnNote(column, page.words), { sizePx: 12, ink: 'quiet' }, box),
      ]),
    )
    const placed = joinBlocks(heads, top)
    return { ...placed, bottom: placed.bottom + 4 }
  }
}

function placeItem(page: DemandPathsPage, layout: Layout, item: PathItem): Place {
  const { series, words } = page
  return (top) =>
    placeInOrder(top, [
      rule(page, 'line'),
      space(5),
      paragraph(page, rowTitle(item, words), { sizePx: 14, isBold: true }),
      paragraph(page, itemNote(series, item, words), { sizePx: 12, ink: 'quiet' }),
      space(2),
      ...item.rows.map((row) => placeRow(page, layout, row)),
      space(4),
    ])
}
