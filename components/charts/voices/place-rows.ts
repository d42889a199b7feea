/** The rows of a picture, one for each article. */
import { type Block, joinBlocks, type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import type { PlacedSquare, VoicesPage } from './page'
import { groupName, rowNote } from './phrases'
import { type Box, cellWidthPx, placeCell } from './place-cell'
import type { VoiceRow } from './series'

/** The width in px of the names of articles in a table. */
export const articlePx = 152
const labelPx = 100
const quiet = { sizePx: 12, ink: 'quiet' } as const

/** Article at the left, its runs in the columns of their groups. */
export function placeTableRow(
  page: VoicesPage,
  row: VoiceRow,
  boxes: readonly Box[],
): PlaceBlock<PlacedSquare> {
  const { series, words, left } = page
  const article = { x: left, widthPx: articlePx }
  const cells = row.cells.flatMap((cell, index) => {
    const [group, box] = [series.groups[index], boxes[index]]
    return group && box ? [placeCell(page, group, cell, box)] : []
  })
  return (top) =>
    placeInOrder<PlacedSquare>(top, [
      rule(page, 'line'),
      space(7),
      (y) =>
        joinBlocks<PlacedSquare>(
          [
            placeInOrder(y, [
              paragraph(page, row.article.shortName, { sizePx: 14, isBold: true }, article),
              paragraph(page, rowNote(row, words), quiet, article),
            ]),
            ...cells.map((place) => place(y)),
          ],
          y,
        ),
      space(6),
    ])
}

/** Article, below it a line for each group. */
export function placeListRow(page: VoicesPage, row: VoiceRow): PlaceBlock<PlacedSquare> {
  const { series, words, left, widthPx } = page
  if (series.view === 'summary') return placeTightRow(page, row)
  const cells = row.cells.flatMap((cell, index): PlaceBlock<PlacedSquare>[] => {
    const group = series.groups[index]
    if (!group) return []
    const label = paragraph(page, groupName(group, words), { sizePx: 12 }, { x: left, widthPx: labelPx - 8 })
    const box = { x: left + labelPx, widthPx: widthPx - labelPx }
    return [
      (top) =>
        joinBlocks<PlacedSquare>(
          [placeInOrder(top, [space(1), label, space(2)]), placeCell(page, group, cell, box)(top)],
          top,
        ),
    ]
  })
  return (top) =>
    placeInOrder<PlacedSquare>(top, [
      rule(page, 'strong-line'),
      space(6),
      paragraph(page, row.article.shortName, { sizePx: 14, isBold: true }),
      paragraph(page, rowNote(row, words), quiet),
      space(4),
      ...cells,
      space(6),
    ])
}

/** The row of a summary: short runs share a line. */
function placeTightRow(page: VoicesPage, row: VoiceRow): PlaceBlock<PlacedSquare> {
  const { series, words, left, widthPx, measure } = page
  const between = 18
  return (top) => {
    const head = placeInOrder<PlacedSquare>(top, [
      rule(page, 'strong-line'),
      space(4),
      placeTightHead(page, row),
      space(2),
    ])
    const blocks: Block<PlacedSquare>[] = [head]
    let [x, y, bottom] = [left, head.bottom, head.bottom]
    row.cells.forEach((cell, index) => {
      const group = series.groups[index]
      if (!group) return
      const label = groupName(group, words)
      const labelWidthPx = Math.min(measure(label, 12), widthPx / 3)
      const ownPx = labelWidthPx + 8 + cellWidthPx(page, cell)
      if (x > left && x + ownPx > left + widthPx) [x, y] = [left, bottom]
      const room = { x: x + labelWidthPx + 8, widthPx: left + widthPx - x - labelWidthPx - 8 }
      const placed = joinBlocks<PlacedSquare>(
        [
          placeInOrder(y, [
            space(1),
            paragraph(page, label, { sizePx: 12 }, { x, widthPx: labelWidthPx }),
            space(2),
          ]),
          placeCell(page, group, cell, room)(y),
        ],
        y,
      )
      blocks.push(placed)
      bottom = Math.max(bottom, placed.bottom)
      x += ownPx + between
    })
    return { ...joinBlocks(blocks, top), bottom: bottom + 4 }
  }
}

/** Article and note on one line where they fit. */
function placeTightHead(page: VoicesPage, row: VoiceRow): PlaceBlock<never> {
  const { left, widthPx, measure, words } = page
  const name = { sizePx: 14, isBold: true }
  const note = rowNote(row, words)
  const isOneLine = measure(row.article.shortName, 14, true) + 12 + measure(note, 12) <= widthPx
  const right = { x: left + widthPx, widthPx }
  return (top) =>
    isOneLine
      ? joinBlocks(
          [
            paragraph(page, row.article.shortName, name)(top),
            paragraph(page, note, { ...quiet, anchor: 'end' }, right)(top + 2),
          ],
          top,
        )
      : placeInOrder(top, [paragraph(page, row.article.shortName, name), paragraph(page, note, quiet)])
}
