import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Direction, type MarkBox, nearestMark } from '@/components/evidence/nearest-mark'

const box = (left: number, top: number, width = 20, height = 20): MarkBox => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

interface Grid {
  readonly columns: number
  readonly rows: number
  readonly boxes: readonly MarkBox[]
}

/** Marks in rows and columns, in reading order, each nudged by less than its line allows. */
const grid: fc.Arbitrary<Grid> = fc
  .record({ columns: fc.integer({ min: 2, max: 7 }), rows: fc.integer({ min: 2, max: 7 }) })
  .chain(({ columns, rows }) =>
    fc
      .array(fc.integer({ min: -2, max: 2 }), { minLength: columns * rows, maxLength: columns * rows })
      .map((nudges) => ({
        columns,
        rows,
        boxes: nudges.map((nudge, index) =>
          box((index % columns) * 60 + nudge, Math.floor(index / columns) * 50 + nudge),
        ),
      })),
  )

const gridAndPlace = grid.chain((one) =>
  fc.record({ grid: fc.constant(one), index: fc.nat({ max: one.boxes.length - 1 }) }),
)

describe('on a grid', () => {
  const steps: readonly [
    Direction,
    Direction,
    (place: { column: number; row: number }, grid: Grid) => number | null,
  ][] = [
    [
      'right',
      'left',
      ({ column, row }, { columns }) => (column + 1 < columns ? row * columns + column + 1 : null),
    ],
    ['left', 'right', ({ column, row }, { columns }) => (column > 0 ? row * columns + column - 1 : null)],
    [
      'down',
      'up',
      ({ column, row }, { columns, rows }) => (row + 1 < rows ? (row + 1) * columns + column : null),
    ],
    ['up', 'down', ({ column, row }, { columns }) => (row > 0 ? (row - 1) * columns + column : null)],
  ]
  test.each(steps)('%s leads to the neighbour, and %s back', (there, back, findNeighbour) => {
    fc.assert(
      fc.property(gridAndPlace, ({ grid: one, index }) => {
        const place = { column: index % one.columns, row: Math.floor(index / one.columns) }
        const neighbour = findNeighbour(place, one)
        fc.pre(neighbour !== null)
        const next = nearestMark(one.boxes, index, there)
        expect(next).toBe(neighbour)
        expect(nearestMark(one.boxes, next ?? -1, back)).toBe(index)
      }),
    )
  })

  test('right from the first mark reads every mark in order, and left reads back', () => {
    fc.assert(
      fc.property(grid, ({ boxes }) => {
        const walk = (from: number, direction: Direction) => {
          const seen: number[] = []
          for (let at: number | undefined = from; at !== undefined; at = nearestMark(boxes, at, direction)) {
            expect(seen).not.toContain(at)
            seen.push(at)
          }
          return seen
        }
        const inOrder = boxes.map((_, index) => index)
        expect(walk(0, 'right')).toEqual(inOrder)
        expect(walk(boxes.length - 1, 'left')).toEqual(inOrder.toReversed())
      }),
    )
  })

  test('up and down end at the edge of the chart', () => {
    fc.assert(
      fc.property(gridAndPlace, ({ grid: { boxes, columns }, index }) => {
        const column = index % columns
        expect(nearestMark(boxes, column, 'up')).toBeUndefined()
        expect(nearestMark(boxes, boxes.length - columns + column, 'down')).toBeUndefined()
      }),
    )
  })
})

describe('on a ragged chart', () => {
  // A wide mark above three narrow ones; the last of them is far to the right.
  const boxes = [box(0, 0, 200), box(0, 40), box(90, 40), box(400, 40), box(390, 80)]

  test.each([
    [0, 'down', 2],
    [1, 'up', 0],
    [3, 'up', 0],
    [3, 'down', 4],
    [0, 'right', 1],
    [4, 'left', 3],
    [1, 'left', 0],
    [0, 'left', undefined],
    [4, 'right', undefined],
    [4, 'down', undefined],
    [0, 'up', undefined],
  ] as const)('from %i %s to %s', (from, direction, to) => {
    expect(nearestMark(boxes, from, direction)).toBe(to)
  })

  test('sideways, the next mark counts, be it a little higher or lower', () => {
    expect(nearestMark([box(0, 0), box(25, 9), box(30, 0)], 0, 'right')).toBe(1)
  })

  test('a far mark in the same line is nearer sideways than a near one in another', () => {
    expect(nearestMark([box(0, 0), box(25, 30), box(900, 0)], 0, 'right')).toBe(2)
  })
})

test.each(['left', 'right', 'up', 'down'] as const)(
  '%s leads nowhere from no mark, or from the only one',
  (direction) => {
    expect(nearestMark([], 0, direction)).toBeUndefined()
    expect(nearestMark([box(0, 0)], -1, direction)).toBeUndefined()
    expect(nearestMark([box(0, 0)], 0, direction)).toBeUndefined()
  },
)
