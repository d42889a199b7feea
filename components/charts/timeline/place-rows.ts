import { type TrackShape, tickShapes, trackPx } from '@/components/marks/track'
import { block, type PlaceBlock, placeInOrder, rule } from '../blocks'
import { type DayAxis, tickDays } from '../day-axis'
import { linesHeightPx, placeLine, placeParagraph } from '../picture'
import { phoneBelowPx } from '../place-picture'
import { placeTicks } from '../place-ticks'
import type { TimelinePart } from './marks'
import type { TimelinePage } from './page'
import { articleText, countText, gapText, roundText } from './phrases'
import { articleShapes, eventShapes, gapShapes, roundShapes } from './place-shapes'

const textPx = 13
const smallPx = 12
const gapPx = 12
const leastRowPx = 24
/** The axis keeps clear of its column, so that labels at its ends fit. */
const axisPadPx = 18
/** The part of a wide picture that words have. */
const wordsShare = 0.4

/** A row: words, and its line of the axis. */
interface RowParts {
  readonly text: string
  readonly sizePx: number
  readonly count: string
  readonly shapes: readonly TrackShape[]
}

/** Lanes and events over one axis: words beside their line, on a phone above it. */
export function placeRows(page: TimelinePage, axis: DayAxis): PlaceBlock<TimelinePart> {
  const { series, words, left, widthPx, measure } = page
  const isPhone = widthPx < phoneBelowPx - 24
  const textWidthPx = isPhone ? widthPx : Math.round(widthPx * wordsShare)
  const x = (isPhone ? left : left + textWidthPx + gapPx) + axisPadPx
  const track = { x, widthPx: left + widthPx - axisPadPx - x }
  const ticks = tickDays(axis, words)
  const lane = (title: string, texts: readonly string[], shapes: readonly TrackShape[]) => ({
    text: `${title}: ${texts.join(' · ')}`,
    sizePx: smallPx,
    count: '',
    shapes,
  })
  const { t } = words
  const rows: readonly RowParts[] = [
    ...(series.rounds.length === 0
      ? []
      : [
          lane(
            t('timeline.lane.rounds'),
            series.rounds.map((round) => roundText(series, round, words)),
            roundShapes(axis, series.rounds, words),
          ),
        ]),
    lane(
      t('timeline.lane.articles'),
      series.articles.map((article) => articleText(series, article, words)),
      articleShapes(axis, series.articles),
    ),
    ...(series.gaps.length === 0
      ? []
      : [lane(t('timeline.lane.gaps'), [gapText(series, words)], gapShapes(axis, series))]),
    ...series.shown.map((event) => ({
      text: event.title,
      sizePx: textPx,
      count: countText(event, words),
      shapes: eventShapes(axis, event.when),
    })),
  ]
  const grid = tickShapes(ticks)
  return (top) =>
    placeInOrder<TimelinePart>(top, [
      placeTicks(ticks, track, measure),
      ...rows.flatMap((row) => [rule(page, 'line'), placeRow(page, row, grid, textWidthPx, track, isPhone)]),
    ])
}

function placeRow(
  { left, measure }: TimelinePage,
  { text, sizePx, count, shapes }: RowParts,
  grid: readonly TrackShape[],
  textWidthPx: number,
  track: { readonly x: number; readonly widthPx: number },
  isPhone: boolean,
): PlaceBlock<TimelinePart> {
  const countPx = count === '' ? 0 : measure(count, smallPx) + gapPx
  const words = (top: number) =>
    placeParagraph(text, { x: left, top, widthPx: textWidthPx - countPx }, { sizePx }, measure)
  const wordsPx = words(0).heightPx
  const heightPx = isPhone ? wordsPx + trackPx + 6 : Math.max(leastRowPx, wordsPx + 4)
  return (top) => {
    const textTop = isPhone ? top + 2 : top + (heightPx - wordsPx) / 2
    const trackTop = isPhone ? textTop + wordsPx : top + (heightPx - trackPx) / 2
    const counted =
      count === ''
        ? []
        : [
            placeLine(
              count,
              {
                x: left + textWidthPx,
                top: textTop + (linesHeightPx(1, sizePx) - linesHeightPx(1, smallPx)) / 2,
              },
              { sizePx: smallPx, ink: 'quiet', anchor: 'end' },
              measure,
            ),
          ]
    return block(top + heightPx, {
      texts: [...words(textTop).texts, ...counted],
      parts: [
        {
          ...track,
          y: trackTop,
          shapes: [...grid, ...shapes],
          reachPx: { above: isPhone ? 0 : trackTop - top, below: top + heightPx - trackTop - trackPx },
        },
      ],
    })
  }
}
