import { scaleBand } from 'd3-scale'
import {
  type Block as BlockOf,
  block,
  joinBlocks,
  type PlaceBlock as PlaceBlockOf,
  paragraph,
  placeInOrder,
  rule,
  space,
} from '../blocks'
import { statusWord } from '../demand-labels'
import { columnLabel, columnNote, rowTitle, warningTitle } from '../demand-phrases'
import type { RoundColumn } from '../demand-scope'
import { linesHeightPx, placeParagraph } from '../picture'
import { narrowestChipPx } from '../place-status-chip'
import type { DemandStatusPage as Page } from './page'
import { askedLead, sectionTitle } from './phrases'
import { placeChip } from './place-chip'
import type { PlacedCell } from './placed'
import type { DemandCell, DemandRow, MakerSection } from './series'

type Block = BlockOf<PlacedCell>
type PlaceBlock = PlaceBlockOf<PlacedCell>

const titlePx = 14
const gapPx = 8
/** Room for ▼ and ▲ before a chip. */
const signGapPx = 12
const labelMinPx = 140
const rowPadPx = 5
/** The part of a wide picture that columns take from the titles, and the width at which they stop growing. */
const tableShare = 0.72
const widestColumnPx = 190

/** Where titles and columns stand; columns that do not stand beside each other are lines with the round's name. */
interface Columns {
  readonly title: { readonly x: number; readonly widthPx: number; readonly isBold: boolean }
  readonly beside: readonly { readonly column: RoundColumn; readonly x: number; readonly widthPx: number }[]
  readonly lines: readonly RoundColumn[]
  /** Whether the first line of cells stands beside the title and not under it. */
  readonly isTable: boolean
}

/** All sections, then the warnings. */
export function placeFull(page: Page): PlaceBlock {
  const { series, words } = page
  const columns = chooseColumns(page)
  const warnings = series.warnings.map((row) => warningTitle(series, row, words))
  return (top) =>
    placeInOrder(top, [
      ...series.sections.map((section) => placeSection(page, columns, section)),
      ...(warnings.length === 0
        ? []
        : [
            space(24),
            paragraph(page, words.t('demandCharts.warnings', { n: warnings.length }), {
              sizePx: 16,
              isBold: true,
            }),
            space(2),
            paragraph(page, `${warnings.join('; ')}.`, { sizePx: titlePx, ink: 'quiet' }),
          ]),
    ])
}

/** The widest layout in which no word of a chip breaks: a table, rounds under the title, or a list. */
function chooseColumns({ left, widthPx, measure, series }: Page): Columns {
  const shown = series.sections.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ chips }) => chips)),
  )
  const words = shown.map(({ status }) => statusWord(series, status))
  const neededPx = Math.max(110, narrowestChipPx(words, measure))
  const place = (columns: readonly RoundColumn[], x: number, roomPx: number, spacePx: number) => {
    const cellPx = columns.length === 0 ? 0 : (roomPx - spacePx * (columns.length - 1)) / columns.length
    const scale = scaleBand<RoundColumn>()
      .domain(columns)
      .range([x, x + roomPx])
      .paddingInner(columns.length === 0 ? 0 : spacePx / (cellPx + spacePx))
    return columns.map((column) => ({ column, x: scale(column) ?? x, widthPx: scale.bandwidth() }))
  }
  const count = series.columns.length
  const leastRoomPx = count * (neededPx + signGapPx)
  if (leastRoomPx <= widthPx - labelMinPx - signGapPx) {
    const tableRoomPx = Math.min(Math.max(widthPx * tableShare, leastRoomPx), count * widestColumnPx)
    const titleWidthPx = widthPx - tableRoomPx - signGapPx
    return {
      title: { x: left, widthPx: titleWidthPx, isBold: false },
      beside: place(series.columns, left + widthPx - tableRoomPx, tableRoomPx, signGapPx),
      lines: [],
      isTable: true,
    }
  }
  const title = { x: left, widthPx, isBold: true }
  const rounds = series.columns.filter(({ round }) => round !== null)
  if (widthPx >= rounds.length * (neededPx + signGapPx))
    return {
      title,
      beside: place(rounds, left, widthPx, signGapPx),
      lines: series.columns.filter(({ round }) => round === null),
      isTable: false,
    }
  return { title, beside: [], lines: series.columns, isTable: false }
}

function placeSection(page: Page, columns: Columns, section: MakerSection): PlaceBlock {
  const { words } = page
  const names = (rows: readonly DemandRow[], lead: string): PlaceBlock =>
    rows.length === 0
      ? space(0)
      : (top) =>
          placeInOrder(top, [
            rule(page, 'line'),
            space(rowPadPx),
            paragraph(page, `${lead} ${rows.map((row) => rowTitle(row, words)).join('; ')}.`, {
              sizePx: titlePx,
              ink: 'quiet',
            }),
          ])
  const { asked, unreported } = section
  return (top) =>
    placeInOrder(top, [
      space(26),
      placeHead(page, columns, section),
      ...section.rows.map((row) => placeRow(page, columns, row)),
      names(asked, askedLead(page.series, asked.length, words)),
      names(unreported, words.t('demandStatus.unreported', { n: unreported.length })),
    ])
}

/** The maker, and over each column its round: beside the maker in a table, below it otherwise. */
function placeHead(page: Page, columns: Columns, section: MakerSection): PlaceBlock {
  const title = sectionTitle(page.series, section, page.words)
  const maker: PlaceBlock = paragraph(page, title, { sizePx: 16, isBold: true }, columns.title)
  if (section.rows.length === 0)
    return (top) => placeInOrder(top, [paragraph(page, title, { sizePx: 16, isBold: true }), space(5)])
  const heads: PlaceBlock = (top) =>
    joinBlocks(
      columns.beside.map(({ column, x, widthPx }) =>
        placeInOrder(top, [
          paragraph(page, columnLabel(column, page.words), { sizePx: 13, isBold: true }, { x, widthPx }),
          paragraph(page, columnNote(column, page.words), { sizePx: 12, ink: 'quiet' }, { x, widthPx }),
        ]),
      ),
      top,
    )
  if (!columns.isTable) return (top) => placeInOrder(top, [maker, space(4), heads, space(4)])
  return (top) => {
    const bottom = Math.max(maker(top).bottom, heads(top).bottom)
    const lowered = joinBlocks(
      [maker(bottom - (maker(top).bottom - top)), heads(bottom - (heads(top).bottom - top))],
      bottom,
    )
    return { ...lowered, bottom: bottom + 5 }
  }
}

function placeRow(page: Page, columns: Columns, row: DemandRow): PlaceBlock {
  const { words, series } = page
  const { x, widthPx, isBold } = columns.title
  const theme = series.sort === 'theme' ? (series.labels.demand_theme[row.theme] ?? '') : ''
  const title: PlaceBlock = (top) =>
    placeInOrder(top, [
      space(3),
      paragraph(page, rowTitle(row, words), { sizePx: titlePx, isBold }, { x, widthPx }),
      paragraph(page, theme, { sizePx: 12, ink: 'quiet' }, { x, widthPx }),
      space(3),
    ])
  const beside: PlaceBlock = (top) =>
    joinBlocks(
      columns.beside.map((box) => placeCell(page, cellOf(row, box.column), box, top)),
      top,
    )
  const lines = columns.lines.flatMap((column) => placeNamedCell(page, cellOf(row, column), column))
  return (top) => {
    const inside = top + 1 + rowPadPx
    const cells = columns.isTable
      ? joinBlocks([title(inside), beside(inside)], inside)
      : placeInOrder(inside, [title, beside, ...lines])
    return joinBlocks([rule(page, 'line')(top), { ...cells, bottom: cells.bottom + rowPadPx }], top)
  }
}

function cellOf(row: DemandRow, column: RoundColumn): DemandCell {
  const cell = row.cells.find(({ round }) => round === column.round)
  if (!cell) throw new Error(`Demand ${row.id} has no cell for ${column.round ?? 'no round'}`)
  return cell
}

/** The chips of a cell below each other, or the dot of its absence. */
function placeCell(
  page: Page,
  cell: DemandCell,
  { x, widthPx }: { readonly x: number; readonly widthPx: number },
  top: number,
): Block {
  let bottom = top
  const placed = cell.chips.map((chip) => {
    const next = placeChip(page, chip, { x, top: bottom, widthPx })
    bottom += next.chip.heightPx + 3
    return next
  })
  const dot = cell.absence ? { x: x + widthPx / 2, y: top + 12 } : null
  return block(dot ? top + 24 : bottom, {
    parts: [{ ...cell, part: 'cell' as const, chips: placed.map(({ chip }) => chip), dot }],
    texts: placed.flatMap(({ texts }) => texts),
  })
}

/** A cell on a line of its own, after the round's name. Nothing where there is neither status nor absence. */
function placeNamedCell(page: Page, cell: DemandCell, column: RoundColumn): PlaceBlock[] {
  if (cell.chips.length === 0 && !cell.absence) return []
  const labels = page.series.columns.map((each) => columnLabel(each, page.words))
  const namePx = Math.min(
    page.widthPx * 0.46,
    Math.max(...labels.map((label) => page.measure(label, 12))) + gapPx,
  )
  const x = page.left + namePx + signGapPx
  const widthPx = Math.min(220, page.widthPx - namePx - signGapPx)
  return [
    (top) => {
      const name = placeParagraph(
        columnLabel(column, page.words),
        { x: page.left, top: top + 4, widthPx: namePx - gapPx },
        { sizePx: 12, ink: 'quiet' },
        page.measure,
      )
      const nameBlock = block(top + Math.max(name.heightPx, linesHeightPx(1, 12)) + 8, { texts: name.texts })
      const boxPx = cell.absence ? 24 : widthPx
      return joinBlocks([nameBlock, placeCell(page, cell, { x, widthPx: boxPx }, top)], top)
    },
  ]
}
