/** Where a mark lies on screen, in CSS pixels. */
export interface MarkBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An arrow key's direction on screen. */
export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The index of the mark that an arrow key leads to from the mark at `from`: sideways within the same line, up and
 * down to the nearest line and there to the nearest mark. At the end of a line, left and right go on to the
 * neighbour in reading order. Undefined at the edge of the chart.
 */
export function nearestMark(
  boxes: readonly MarkBox[],
  from: number,
  direction: Direction,
): number | undefined {
  const start = boxes[from]
  if (!start) return undefined
  const isSideways = direction === 'left' || direction === 'right'
  const scored = boxes.flatMap((box, index) => {
    if (index === from) return []
    if (isSideways && !sharesLine(start, box)) return []
    if (!isSideways && sharesLine(start, box)) return []
    const along = advance(start, box, direction)
    const across = isSideways
      ? Math.abs(middleY(start) - middleY(box))
      : Math.abs(middleX(start) - middleX(box))
    return along > 0 ? [{ index, along, across }] : []
  })
  const nearest = isSideways
    ? smallest(scored, (one) => one.along * 1000 + one.across)
    : nearestInNextLine(scored)
  if (nearest) return nearest.index
  if (!isSideways) return undefined
  const neighbour = from + (direction === 'right' ? 1 : -1)
  return boxes[neighbour] ? neighbour : undefined
}

interface Scored {
  readonly index: number
  readonly along: number
  readonly across: number
}

/** Lines differ by a few pixels, so all marks about as near as the nearest count as one line. */
function nearestInNextLine(scored: readonly Scored[]): Scored | undefined {
  const line = smallest(scored, (one) => one.along)
  if (!line) return undefined
  const slackPx = 6
  const inLine = scored.filter((one) => one.along <= line.along + slackPx)
  return smallest(inLine, (one) => one.across)
}

function smallest<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || measure(item) < measure(best) ? item : best),
    undefined,
  )
}

const middleX = (box: MarkBox) => (box.left + box.right) / 2
const middleY = (box: MarkBox) => (box.top + box.bottom) / 2

function sharesLine(a: MarkBox, b: MarkBox): boolean {
  return Math.abs(middleY(a) - middleY(b)) < Math.min(a.bottom - a.top, b.bottom - b.top) / 2
}

function advance(from: MarkBox, to: MarkBox, direction: Direction): number {
  switch (direction) {
    case 'left':
      return middleX(from) - middleX(to)
    case 'right':
      return middleX(to) - middleX(from)
    case 'up':
      return middleY(from) - middleY(to)
    case 'down':
      return middleY(to) - middleY(from)
  }
}
