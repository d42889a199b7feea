import { max } from 'd3-array'
import { block, joinBlocks, type PlaceBlock, paragraph, placeInOrder, space } from '../blocks'
import { lineHeight, placeLine } from '../picture'
import { wrapText } from '../text-fit'
import { headTextPx, type Layout } from './choose-layout'
import type { ClaimCoveragePage } from './page'
import { columnDate, totalHead } from './phrases'
import type { ClaimCoveragePart, PlacedHead } from './placed'
import { mostColumns } from './series'

const headAngleDegrees = 60
/** The height of a turned line: those of neighbouring columns 30 px apart have a line's room between them. */
export const turnedLinePx = 13
/** The part of the width of labels that turned heads leave free. */
const captionShare = 0.6
/** Puts the end of a turned line over the middle of its column. */
const turnedShiftPx = 5

/**
 * The articles over their columns, or as a line of names and days where there are no columns; at the start a caption,
 * which stands on the same line as the lowest of them. Beside turned heads it keeps clear of what leans over labels.
 */
export function placeHeads(
  page: ClaimCoveragePage,
  layout: Layout,
  caption: string,
): PlaceBlock<ClaimCoveragePart> {
  const heads = {
    upright: () => placeUpright(page, layout),
    turned: () => placeTurned(page, layout),
    list: () => placeNames(page),
  }[layout.kind]()
  const widthPx = layout.kind === 'turned' ? layout.labelPx * captionShare : layout.labelPx
  const title = paragraph(page, caption, { sizePx: 13, isBold: true }, { x: page.left, widthPx })
  if (layout.kind === 'list')
    return (top) => placeInOrder<ClaimCoveragePart>(top, [space(10), title, heads, space(5)])
  return (top) => {
    const inside = top + 10
    const bottom = Math.max(heads(inside).bottom, title(inside).bottom)
    const lowered = (place: PlaceBlock<ClaimCoveragePart>) => place(inside + bottom - place(inside).bottom)
    return joinBlocks([lowered(heads), lowered(title), block(bottom + 4, {})], top)
  }
}

function placeUpright(
  page: ClaimCoveragePage,
  { middles, cellPx, totalPx }: Layout,
): PlaceBlock<ClaimCoveragePart> {
  const { series, words, measure, left, widthPx } = page
  const names = series.articles.map(({ shortName }) => wrapText(shortName, cellPx, headTextPx, measure, true))
  const rows = max(names, (lines) => lines.length) ?? 0
  const stepPx = headTextPx * lineHeight
  return (top) => {
    const texts = series.articles.flatMap((article, index) => {
      const x = middles[index] ?? left
      const lines = names[index] ?? []
      const centred = (text: string, row: number, isBold: boolean) =>
        placeLine(
          text,
          { x: x - measure(text, headTextPx, isBold) / 2, top: top + row * stepPx },
          { sizePx: headTextPx, isBold, ink: isBold ? 'ink' : 'quiet' },
          measure,
        )
      return [
        ...lines.map((line, row) => centred(line, rows - lines.length + row, true)),
        centred(columnDate(series, article, words), rows, false),
      ]
    })
    const totals = wrapText(totalHead(series, words), totalPx, headTextPx, measure)
    const first = Math.max(0, rows + 1 - totals.length)
    const total = totals.map((text, row) =>
      placeLine(
        text,
        { x: left + widthPx, top: top + (first + row) * stepPx },
        { sizePx: headTextPx, ink: 'quiet', anchor: 'end' },
        measure,
      ),
    )
    return block(top + Math.max(rows + 1, totals.length) * stepPx, { texts: [...texts, ...total] })
  }
}

function placeTurned(page: ClaimCoveragePage, { middles }: Layout): PlaceBlock<ClaimCoveragePart> {
  const { series, words, measure } = page
  const heads = series.articles.map((article) => {
    const [name, day] = [article.shortName, columnDate(series, article, words)]
    return { name, day, widthPx: measure(`${name} ${day}`, headTextPx) }
  })
  const turn = (headAngleDegrees * Math.PI) / 180
  const longestPx = max(heads, ({ widthPx }) => widthPx) ?? 0
  const heightPx = longestPx * Math.sin(turn) + turnedLinePx * Math.cos(turn)
  return (top) =>
    block(top + heightPx, {
      parts: heads.map(
        (head, index): PlacedHead => ({
          part: 'head',
          x: (middles[index] ?? 0) - turnedShiftPx,
          y: top + heightPx,
          angleDegrees: headAngleDegrees,
          ...head,
        }),
      ),
    })
}

function placeNames(page: ClaimCoveragePage): PlaceBlock<ClaimCoveragePart> {
  const { series, words } = page
  if (series.articles.length > mostColumns) return space(0)
  const names = series.articles.map((article) => `${article.shortName} ${columnDate(series, article, words)}`)
  return paragraph(page, names.join(' · '), { sizePx: 12, ink: 'quiet' })
}
