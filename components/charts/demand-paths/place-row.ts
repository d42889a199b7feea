import { max } from 'd3-array'
import { chipPx } from '@/components/marks/status-tile'
import { requireArticle } from '../articles'
import { type Block, block, joinBlocks, type PlaceBlock, paragraph, placeInOrder, space } from '../blocks'
import { columnLabel } from '../demand-phrases'
import { linesHeightPx, placeParagraph } from '../picture'
import type { CellBox, Layout } from './choose-layout'
import type { DemandPathsPage } from './page'
import { placeStrip } from './place-strip'
import type { DemandPathsPart } from './placed'
import { type PathCell, type PathRow, requireColumn, shownColumns } from './series'

const textPx = 12
const gapPx = 14
const signPx = 16

/** What one article tells of a demand, in the layout chosen. */
export function placeRow(page: DemandPathsPage, layout: Layout, row: PathRow): PlaceBlock<DemandPathsPart> {
  const article = requireArticle(page.series, row.source).shortName
  if (layout.kind === 'list')
    return (top) =>
      placeInOrder<DemandPathsPart>(top, [
        space(4),
        paragraph(page, article, { sizePx: textPx, isBold: true, ink: 'quiet' }),
        ...row.cells.flatMap((cell) => (hasContent(cell) ? placeLine(page, cell) : [])),
      ])
  const name: PlaceBlock<DemandPathsPart> = (top) =>
    placeInOrder(top, [space(4), paragraph(page, article, { sizePx: textPx, ink: 'quiet' }, layout.article)])
  const cells =
    layout.kind === 'table' ? placeColumns(page, layout.columns, row) : placeFlow(page, layout.places, row)
  return (top) => joinBlocks([name(top), cells(top)], top)
}

const hasContent = ({ steps, absence }: PathCell) => steps.length > 0 || absence !== null

function placeColumns(
  page: DemandPathsPage,
  columns: Extract<Layout, { kind: 'table' }>['columns'],
  row: PathRow,
): PlaceBlock<DemandPathsPart> {
  return (top) =>
    joinBlocks(
      columns.flatMap(({ column, ...box }) => {
        const cell = row.cells.find(({ round }) => round === column.round)
        return cell ? [placeCell(page, cell, box, top)] : []
      }),
      top,
    )
}

/** Cells in lines of as many places as there are, each under the name of its round. */
function placeFlow(
  page: DemandPathsPage,
  places: readonly CellBox[],
  row: PathRow,
): PlaceBlock<DemandPathsPart> {
  const cells = row.cells.filter(hasContent)
  const lines = Array.from({ length: Math.ceil(cells.length / places.length) }, (_, index) =>
    cells.slice(index * places.length, (index + 1) * places.length),
  )
  const placeNamed = (cell: PathCell, box: CellBox, top: number) => {
    const name = columnLabel(requireColumn(page.series, cell), page.words)
    return placeInOrder<DemandPathsPart>(top, [
      paragraph(page, name, { sizePx: textPx, ink: 'quiet' }, box),
      (y) => placeCell(page, cell, box, y),
    ])
  }
  return (top) =>
    placeInOrder(
      top,
      lines.map((line) => (y) => {
        const placed = line.flatMap((cell, index) => {
          const box = places[index]
          return box ? [placeNamed(cell, box, y)] : []
        })
        return joinBlocks(placed, y)
      }),
    )
}

/** A cell on a line of its own, after the name of its round. */
function placeLine(page: DemandPathsPage, cell: PathCell): PlaceBlock<DemandPathsPart> {
  const labelOf = (one: PathCell) => columnLabel(requireColumn(page.series, one), page.words)
  const longest =
    max(shownColumns(page.series), (column) => page.measure(columnLabel(column, page.words), textPx)) ?? 0
  const namePx = Math.min(page.widthPx * 0.4, longest)
  const x = page.left + namePx + gapPx
  return (top) => {
    const { texts, heightPx } = placeParagraph(
      labelOf(cell),
      { x: page.left, top: top + 4, widthPx: namePx },
      { sizePx: textPx, ink: 'quiet' },
      page.measure,
    )
    const name = block(top + Math.max(heightPx, linesHeightPx(1, textPx)) + 6, { texts })
    return joinBlocks<DemandPathsPart>(
      [name, placeCell(page, cell, { x, widthPx: page.left + page.widthPx - x }, top)],
      top,
    )
  }
}

function placeCell(page: DemandPathsPage, cell: PathCell, box: CellBox, top: number): Block<DemandPathsPart> {
  const { absence, steps } = cell
  if (!absence) return placeStrip(page, steps, { ...box, top })
  const sign = {
    part: 'absence' as const,
    reason: absence.reason,
    x: box.x + signPx / 2,
    y: top + chipPx / 2,
  }
  return block(top + chipPx, { parts: [sign] })
}
