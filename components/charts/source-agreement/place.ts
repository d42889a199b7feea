import { max } from 'd3-array'
import {
  type Block,
  block,
  joinBlocks,
  type Page,
  type PlaceBlock,
  paragraph,
  placeInOrder,
  rule,
  space,
} from '../blocks'
import type { PictureFrame } from '../chart-room'
import { linesHeightPx, placeLine, placeParagraph } from '../picture'
import { placeKeys } from '../place-legend'
import { type PlacedPicture, placePicture } from '../place-picture'
import type { Words } from '../words'
import type { SourceAgreementDescription } from './describe'
import type { SourceAgreementPage } from './page'
import {
  contradictionLine,
  foldedPair,
  foldTitle,
  leftOutLine,
  pairName,
  pairTotal,
  spotCount,
} from './phrases'
import type { PlacedPoint } from './placed'
import {
  drawnPairs,
  isCounted,
  type Pair,
  type PairGroup,
  type SourceAgreementSeries,
  squaresOf,
} from './series'

type Place = PlaceBlock<PlacedPoint>

/** A placed picture of this chart. */
export type PlacedSourceAgreement = PlacedPicture<PlacedPoint>

const textPx = 13
const smallPx = 12
const squarePx = 16
const stepPx = 20
const keyPx = 16
const gapPx = 14
const tableFromPx = 620
/** Names of articles take no more of a table's width than this. */
const nameShare = 0.32

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeSourceAgreement(
  series: SourceAgreementSeries,
  description: SourceAgreementDescription,
  words: Words,
  frame: PictureFrame,
): PlacedSourceAgreement {
  const { pairCount, claimCount } = series.finding
  return placePicture<PlacedPoint>(description, frame, (column) => {
    if (pairCount === 0 || claimCount === 0) return []
    const page = { ...column, series, description, words }
    const leftOut = series.view === 'summary' ? leftOutLine(series, words) : ''
    return [
      space(14),
      placeLegend(page),
      space(10),
      ...drawnPairs(series).map((pair) => placePair(page, pair)),
      rule(page, 'line'),
      ...(leftOut === '' ? [] : [space(6), paragraph(page, leftOut, { sizePx: smallPx, ink: 'quiet' })]),
      ...(series.view === 'full' ? placeFolds(page) : []),
    ]
  })
}

function placeLegend(page: SourceAgreementPage): Place {
  return placeKeys(
    page,
    page.description.legend.map(({ swatch, label }) => ({
      label,
      sizePx: keyPx,
      signAt: (at: { x: number; y: number }) => ({ ...at, sizePx: keyPx, state: swatch }),
    })),
  )
}

/** What both articles cover, in words, where there is room for them. */
function totalOf(page: SourceAgreementPage, pair: Pair): string {
  const total = pairTotal(pair, page.words)
  return page.widthPx >= tableFromPx && pair.isCoded
    ? `${total} ${page.words.t('sourceAgreement.cover')}`
    : total
}

/** Names, squares and total beside each other in a wide picture; squares below in a narrow one. */
function placePair(page: SourceAgreementPage, pair: Pair): Place {
  const { left, widthPx, measure, series, words } = page
  const right = left + widthPx
  const total = totalOf(page, pair)
  const isTable = widthPx >= tableFromPx
  const pairs = drawnPairs(series)
  const totalPx = max(pairs, (one) => measure(totalOf(page, one), textPx)) ?? 0
  const longestPx = max(pairs, (one) => measure(pairName(series, one, words), textPx)) ?? 0
  const namePx = isTable ? Math.min(widthPx * nameShare, longestPx) : widthPx - measure(total, textPx) - gapPx
  const squares = isTable
    ? { x: left + namePx + gapPx, widthPx: widthPx - namePx - totalPx - 2 * gapPx }
    : { x: left, widthPx }
  const contradictions = series.view === 'full' ? contradictionLine(pair, words) : ''
  const said: Place =
    contradictions === ''
      ? space(0)
      : paragraph(page, contradictions, { sizePx: smallPx, ink: 'quiet' }, squares)
  return (top) => {
    const inside = top + 5
    const name = placeParagraph(
      pairName(series, pair, words),
      { x: left, top: inside, widthPx: namePx },
      { sizePx: textPx },
      measure,
    )
    const count = placeLine(
      total,
      { x: right, top: inside },
      { sizePx: textPx, ink: 'quiet', anchor: 'end' },
      measure,
    )
    const named = block(inside + Math.max(name.heightPx, linesHeightPx(1, textPx)), {
      texts: [...name.texts, count],
    })
    const drawn = placeInOrder(isTable ? inside : named.bottom + 2, [
      (y) => placeSquares(page, pair, { ...squares, top: y }),
      said,
    ])
    const placed = joinBlocks<PlacedPoint>([rule(page, 'line')(top), named, drawn], top)
    return { ...placed, bottom: placed.bottom + 4 }
  }
}

/** Squares in lines; with room for its number beside each one that stands for several points. */
function placeSquares(
  page: SourceAgreementPage,
  pair: Pair,
  box: { readonly x: number; readonly top: number; readonly widthPx: number },
): Block<PlacedPoint> {
  const { measure, words } = page
  const numbers = pair.spots.map((spot) => spotCount(pair, spot, words))
  const numberPx = Math.max(0, ...numbers.map((text) => measure(text, textPx)))
  const spotPx = stepPx + (numberPx === 0 ? 0 : numberPx + gapPx)
  const perLine = Math.max(1, Math.floor((box.widthPx + stepPx - squarePx) / spotPx))
  const squares = pair.spots.flatMap((spot) => squaresOf(pair, spot))
  const placed = squares.map(({ state }, index) => ({
    state,
    sizePx: squarePx,
    x: box.x + (index % perLine) * spotPx,
    y: box.top + Math.floor(index / perLine) * stepPx,
  }))
  const texts = placed.flatMap(({ x, y }, index) =>
    isCounted(pair)
      ? [placeLine(numbers[index] ?? '', { x: x + stepPx, top: y }, { sizePx: textPx }, measure)]
      : [],
  )
  return block(box.top + Math.ceil(placed.length / perLine) * stepPx, { parts: placed, texts })
}

/** All other pairs as a paragraph for each older article. */
function placeFolds(page: SourceAgreementPage): Place[] {
  const { series, words } = page
  if (series.folded.length === 0) return []
  return [
    space(18),
    paragraph(page, words.t('sourceAgreement.others'), { sizePx: 16, isBold: true }),
    ...series.folded.flatMap((group) => placeFold(page, group)),
  ]
}

function placeFold(page: Page & SourceAgreementPage, group: PairGroup): Place[] {
  const { series, words } = page
  const counts = group.pairs.map((pair) => foldedPair(series, pair, words)).join('; ')
  return [
    space(6),
    paragraph(page, foldTitle(series, group, words), { sizePx: textPx }),
    paragraph(page, `${counts}.`, { sizePx: smallPx, ink: 'quiet' }),
  ]
}
