import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { requireArticle } from '../articles'
import { block, joinBlocks, type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import { linesHeightPx, placeLine, placeParagraph } from '../picture'
import { shapeSize } from './cell-shape'
import type { Layout } from './choose-layout'
import { fitSingles } from './fit-singles'
import type { ClaimCoveragePage } from './page'
import { otherSingles, singleCount, singlesTitle } from './phrases'
import type { ClaimCoveragePart } from './placed'
import { isKnownSingle, mostSingles, type SingleGroup } from './series'

const textPx = 12
const gapPx = 8
const barPx = 12
const widestBarPx = 384
/** Names of articles take no more of the width than this. */
const nameShare = 0.4
const uprightBarPx = { width: 14, height: 24 } as const

/** A bar for each of these articles, as long as the number of claims that stand there alone. */
export function placeSingles(
  page: ClaimCoveragePage,
  singles: readonly SingleGroup[],
): PlaceBlock<ClaimCoveragePart> {
  const { series, words } = page
  if (series.finding.singleCount === 0) return space(0)
  return (top) =>
    placeInOrder<ClaimCoveragePart>(top, [
      space(14),
      paragraph(page, singlesTitle(series, words), { sizePx: 16, isBold: true }),
      space(6),
      ...singles.map((single) => placeBar(page, single)),
    ])
}

function placeBar(page: ClaimCoveragePage, single: SingleGroup): PlaceBlock<ClaimCoveragePart> {
  const { series, words, measure, left, widthPx } = page
  const measured = (text: string) => measure(text, textPx)
  const longestName = max(series.articles, ({ shortName }) => measured(shortName)) ?? 0
  const namePx = Math.min(widthPx * nameShare, longestName)
  const longestCount = max(series.singles, (one) => measured(singleCount(series, one, words))) ?? 0
  const countRight = left + namePx + gapPx + longestCount
  const from = countRight + gapPx
  const longestBarPx = Math.min(widestBarPx, left + widthPx - from)
  const barScale = scaleLinear([0, Math.max(1, mostSingles(series))], [0, longestBarPx])
  return (top) => {
    const name = placeParagraph(
      requireArticle(series, single.source).shortName,
      { x: left, top, widthPx: namePx },
      { sizePx: textPx },
      measure,
    )
    const lengthPx = barScale(single.rows.length)
    const count = placeLine(
      singleCount(series, single, words),
      { x: countRight, top },
      { sizePx: textPx, anchor: 'end' },
      measure,
    )
    const bar = { part: 'bar' as const, x: from, y: top + 2, widthPx: lengthPx, heightPx: barPx }
    return block(top + Math.max(name.heightPx, linesHeightPx(1, textPx)) + 4, {
      texts: [...name.texts, count],
      parts: lengthPx > 0 ? [bar] : [],
    })
  }
}

/** The same in one row under the columns; bars below each other where there are none. */
export function placeSinglesRow(page: ClaimCoveragePage, layout: Layout): PlaceBlock<ClaimCoveragePart> {
  const { series } = page
  const singles = fitSingles(series)
  if (layout.kind === 'list' || series.finding.singleCount === 0) {
    const others = paragraph(page, otherSingles(series, page.words) ?? '', { sizePx: textPx, ink: 'quiet' })
    return (top) => placeInOrder(top, [placeSingles(page, singles.shown), others])
  }
  const title = singlesTitle(series, page.words)
  const label = paragraph(page, title, { sizePx: 13 }, { x: page.left, widthPx: layout.labelPx })
  const bars: PlaceBlock<ClaimCoveragePart> = (top) =>
    joinBlocks(
      singles.shown.map((single, index) => placeColumn(page, single, layout.middles[index] ?? 0)(top)),
      top,
    )
  return (top) =>
    placeInOrder<ClaimCoveragePart>(top, [
      rule(page, 'strong-line'),
      space(4),
      (y) => joinBlocks([label(y), bars(y)], y),
    ])
}

function placeColumn(
  { series, words, measure }: ClaimCoveragePage,
  single: SingleGroup,
  middle: number,
): PlaceBlock<ClaimCoveragePart> {
  const { width, height } = uprightBarPx
  const heightPx = scaleLinear([0, Math.max(1, mostSingles(series))], [0, height])(single.rows.length)
  return (top) => {
    const bottom = top + height
    if (!isKnownSingle(series, single))
      return block(bottom, {
        parts: [{ part: 'sign', state: 'not-coded-yet', x: middle - shapeSize / 2, y: bottom - shapeSize }],
      })
    const text = words.number(single.rows.length)
    return block(bottom + linesHeightPx(1, textPx) + 2, {
      parts: [{ part: 'bar', x: middle - width / 2, y: bottom - heightPx, widthPx: width, heightPx }],
      texts: [
        placeLine(
          text,
          { x: middle - measure(text, textPx, true) / 2, top: bottom + 2 },
          { sizePx: textPx, isBold: true },
          measure,
        ),
      ],
    })
  }
}
