import type { PlacedTrack } from '@/components/marks/picture-track'
import { tickShapes, trackPx } from '@/components/marks/track'
import { requireArticle } from '../articles'
import { block, joinBlocks, type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import { placeLine, placeParagraph } from '../picture'
import { phoneBelowPx } from '../place-picture'
import { placeTicks } from '../place-ticks'
import type { DiscrepanciesPage } from './page'
import { axisTicks, besideText, kindLabel } from './phrases'
import { lineShapes } from './place-values'
import type { Difference, PositionAxis, StatedValue } from './series'

const textPx = 13
const smallPx = 12
const gapPx = 8
const leastLinePx = 24
/** An axis keeps clear of its box, so that labels at its ends fit. */
const axisPadPx = 18

/** Where article, words and axis of a line begin, and how wide they are. */
interface Columns {
  readonly nameWidthPx: number
  readonly textX: number
  readonly textWidthPx: number
  readonly trackX: number
  readonly trackWidthPx: number
  /** Whether words stand below the article. */
  readonly isStacked: boolean
}

/** One difference: its title and kind, and line by line what each article says. */
export function placeDifference(page: DiscrepanciesPage, difference: Difference): PlaceBlock<PlacedTrack> {
  const { series, words } = page
  const { title, axis, positions, beside } = difference
  const columns = chooseColumns(page, axis !== null)
  const ticks = axis === null ? [] : axisTicks(series, axis, words)
  const line = (source: string, text: string, value: StatedValue | null, isBeside = false) =>
    placeLineOf(page, columns, axis, {
      ticks,
      name: requireArticle(series, source).shortName,
      text,
      value,
      isBeside,
    })
  return (top) =>
    placeInOrder<PlacedTrack>(top, [
      rule(page, 'line'),
      space(6),
      placeHead(page, title, kindLabel(series, difference)),
      space(2),
      ...positions.map(({ source, text, value }) => line(source, text, value)),
      ...(series.view === 'full'
        ? beside.map((day) => line(day.source, besideText(day, words), day.value, true))
        : []),
      ...(axis === null
        ? []
        : [placeTicks(ticks, { x: columns.trackX, widthPx: columns.trackWidthPx }, page.measure)]),
      space(8),
    ])
}

/** The title, and the kind at the end of its line or below it. */
function placeHead(page: DiscrepanciesPage, title: string, kind: string): PlaceBlock<never> {
  const { left, widthPx, measure } = page
  const kindPx = measure(kind, smallPx)
  const isBeside = measure(title, textPx + 1, true) + 2 * gapPx + kindPx <= widthPx
  const titleBlock = paragraph(page, title, { sizePx: textPx + 1, isBold: true })
  if (!isBeside)
    return (top) => placeInOrder(top, [titleBlock, paragraph(page, kind, { sizePx: smallPx, ink: 'quiet' })])
  const end = placeLine(
    kind,
    { x: left + widthPx, top: 2 },
    { sizePx: smallPx, ink: 'quiet', anchor: 'end' },
    measure,
  )
  return (top) => joinBlocks([titleBlock(top), block(top, { texts: [{ ...end, y: end.y + top }] })], top)
}

function chooseColumns({ left, widthPx }: DiscrepanciesPage, hasAxis: boolean): Columns {
  const isPhone = widthPx < phoneBelowPx - 24
  const track = (x: number) => ({
    trackX: x + axisPadPx,
    trackWidthPx: left + widthPx - x - 2 * axisPadPx,
  })
  if (hasAxis && isPhone) {
    const textWidthPx = Math.round(widthPx * 0.45)
    return {
      nameWidthPx: textWidthPx,
      textX: left,
      textWidthPx,
      ...track(left + textWidthPx + gapPx),
      isStacked: true,
    }
  }
  const nameWidthPx = isPhone ? 104 : 160
  const textX = left + nameWidthPx + gapPx
  const restPx = left + widthPx - textX
  const textWidthPx = hasAxis ? Math.round((restPx - gapPx) * 0.4) : restPx
  return { nameWidthPx, textX, textWidthPx, ...track(textX + textWidthPx + gapPx), isStacked: false }
}

function placeLineOf(
  page: DiscrepanciesPage,
  columns: Columns,
  axis: PositionAxis | null,
  line: {
    readonly ticks: readonly { readonly share: number }[]
    readonly name: string
    readonly text: string
    readonly value: StatedValue | null
    readonly isBeside: boolean
  },
): PlaceBlock<PlacedTrack> {
  const { left, measure } = page
  const { nameWidthPx, textX, textWidthPx, trackX, trackWidthPx, isStacked } = columns
  const name = (top: number) =>
    placeParagraph(
      line.name,
      { x: left, top, widthPx: nameWidthPx },
      { sizePx: smallPx, ink: 'quiet' },
      measure,
    )
  const text = (top: number) =>
    placeParagraph(line.text, { x: textX, top, widthPx: textWidthPx }, { sizePx: textPx }, measure)
  const [namePx, wordsPx] = [name(0).heightPx, text(0).heightPx]
  const innerPx = isStacked ? namePx + wordsPx : Math.max(namePx, wordsPx)
  const heightPx = Math.max(leastLinePx, innerPx + 4)
  return (top) => {
    const inside = top + (heightPx - innerPx) / 2
    const texts = isStacked
      ? [...name(inside).texts, ...text(inside + namePx).texts]
      : [...name(top + (heightPx - namePx) / 2).texts, ...text(top + (heightPx - wordsPx) / 2).texts]
    const parts: PlacedTrack[] =
      axis === null
        ? []
        : [
            {
              x: trackX,
              y: top + (heightPx - trackPx) / 2,
              reachPx: { above: (heightPx - trackPx) / 2, below: (heightPx - trackPx) / 2 },
              widthPx: trackWidthPx,
              shapes: [...tickShapes(line.ticks), ...lineShapes(axis, line.value, line.isBeside)],
            },
          ]
    return block(top + heightPx, { texts, parts })
  }
}
