import { ascending, max, min } from 'd3-array'
import type { Row } from '@/dataset/tables'
import { spanDays } from '../day-axis'
import type { Scope } from './scope'
import type { BesideDay, Difference, Position, PositionAxis, StatedValue } from './series'

/** One discrepancy with the positions of the articles left, and the axis on which they can be compared. */
export function prepareDifference(scope: Scope, discrepancy: Row<'discrepancies'>): Difference {
  const { id, title, kind, severity } = discrepancy
  const positions = scope.positionsOf(id).map(preparePosition)
  const isOnDays = positions.filter(({ value }) => value?.kind === 'days').length > 1
  const beside = isOnDays ? prepareBeside(scope, id, positions) : []
  const axis = isOnDays ? dayAxis([...positions, ...beside]) : numberAxis(positions)
  return { id, title, kind, severity, positions, beside, axis }
}

function preparePosition(row: Row<'discrepancy_positions'>): Position {
  return {
    markId: `${row.discrepancy}.${row.source}.${row.position_no}`,
    source: row.source,
    text: row.position,
    value: statedValue(row),
    row,
  }
}

/** A stretch of days with one end open cannot be drawn without inventing the other: its words stand alone. */
function statedValue(
  row: Pick<
    Row<'discrepancy_positions'>,
    'value_kind' | 'value_from' | 'value_to' | 'value_number' | 'value_unit'
  >,
): StatedValue | null {
  const { value_kind, value_from, value_to, value_number, value_unit } = row
  if (value_kind === 'number' && value_number !== null)
    return { kind: 'number', value: value_number, unit: value_unit }
  if (value_from === null) return null
  if (value_kind === 'date') return { kind: 'days', from: value_from, to: value_from }
  return value_kind === 'interval' && value_to !== null
    ? { kind: 'days', from: value_from, to: value_to }
    : null
}

/** Days that articles with a position give for events among the subjects, other than their positions: a renewal, say. */
function prepareBeside(
  scope: Scope,
  discrepancy: string,
  positions: readonly Position[],
): readonly BesideDay[] {
  const stated = new Set(
    positions.flatMap(({ source, value }) => (value?.kind === 'days' ? `${source} ${value.from}` : [])),
  )
  const sources = new Set(positions.map(({ source }) => source))
  return scope.eventsOf(discrepancy).flatMap(({ event, reports }) => {
    const told = new Map(
      reports
        .filter(
          ({ source, value_kind, value_from }) =>
            value_kind === 'date' && sources.has(source) && !stated.has(`${source} ${value_from}`),
        )
        .map((report) => [`${report.source} ${report.value_from}`, report] as const),
    )
    const isFirst = (source: string, versionNo: number) =>
      reports.every((other) => other.source !== source || other.version_no >= versionNo)
    return [...told.values()].flatMap(({ source, version, version_no, value_from }) =>
      value_from === null
        ? []
        : [
            {
              markId: [
                discrepancy,
                source,
                event.id,
                ...(told.size > 1 && !isFirst(source, version_no) ? [version_no] : []),
              ].join('.'),
              source,
              event: event.id,
              title: event.title,
              text: version,
              value: { kind: 'days' as const, from: value_from, to: value_from },
            },
          ],
    )
  })
}

function dayAxis(lines: readonly { readonly value: StatedValue | null }[]): PositionAxis | null {
  const days = spanDays(lines.flatMap(({ value }) => (value?.kind === 'days' ? [value.from, value.to] : [])))
  return days && { kind: 'days', days }
}

/** Only where every position is a number, and all of one unit. */
function numberAxis(positions: readonly Position[]): PositionAxis | null {
  const numbers = positions.flatMap(({ value }) => (value?.kind === 'number' ? [value] : []))
  const units = new Set(numbers.map(({ unit }) => unit))
  const [first, last] = [min(numbers, ({ value }) => value), max(numbers, ({ value }) => value)]
  if (numbers.length < positions.length || units.size !== 1 || first === undefined || last === undefined)
    return null
  return { kind: 'numbers', first, last, unit: numbers[0]?.unit ?? null }
}

/** On an axis first, then those in more articles, then by title. */
export function compareDifferences(a: Difference, b: Difference): number {
  const articleCount = ({ positions }: Difference) => new Set(positions.map(({ source }) => source)).size
  return (
    ascending(a.axis === null, b.axis === null) ||
    articleCount(b) - articleCount(a) ||
    ascending(a.title, b.title) ||
    ascending(a.id, b.id)
  )
}
