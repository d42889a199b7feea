/** What a summary shows of its rounds and squares, where it has no room for all. */
import { type Fitted, fitLast } from '../fit-summary'
import type { DemandStatusSeries, SummaryGroup, SummaryRound, SummarySquare } from './series'

/** So many squares of one group in one round are drawn; more are counted. */
const mostSquares = 36
/** So many squares stand in a line at the width of a phone. */
const squaresPerLine = 12
/** So many beside the label of their group. */
const squaresBeside = 4
const mostLines = 30

/** The latest rounds, as many as a summary has room for. */
export function fitRounds({ summary }: Pick<DemandStatusSeries, 'summary'>): Fitted<SummaryRound> {
  return fitLast(summary, mostLines, ({ groups }) =>
    groups.reduce((lines, group) => lines + linesOfSquares(drawnSquares(group).length), 2.5),
  )
}

/** The squares of a group that are drawn: of very many the first ones. */
export function drawnSquares({ squares }: SummaryGroup): readonly SummarySquare[] {
  return squares.slice(0, mostSquares)
}

/** The squares of a summary, in reading order. */
export function listSquares(series: Pick<DemandStatusSeries, 'summary'>): readonly SummarySquare[] {
  return fitRounds(series).shown.flatMap(({ groups }) => groups.flatMap(drawnSquares))
}

/** A label, and its squares beside it or below. */
const linesOfSquares = (count: number) =>
  count === 0 ? 0 : count <= squaresBeside ? 1 : 1 + Math.ceil(count / squaresPerLine)
