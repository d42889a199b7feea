/** Where values stand on the axis of a difference, as shares of its length. */
import { scaleLinear } from 'd3-scale'
import type { TrackShape } from '@/components/marks/track'
import { placeDays } from '../day-axis'
import type { LegendSwatch } from './describe-legend'
import type { PositionAxis, StatedValue } from './series'

/** The ends of an axis of numbers keep clear of its first and last value. */
const padShare = 0.1

/** What stands on the line of one account: its value where it has one. */
export function lineShapes(
  axis: PositionAxis,
  value: StatedValue | null,
  isBeside = false,
): readonly TrackShape[] {
  const shape = value && placeValue(axis, value, isBeside)
  return shape ? [shape] : []
}

/** The sign of a legend line. */
export function legendShape(swatch: LegendSwatch): TrackShape {
  if (swatch === 'span') return { shape: 'band', from: 0, to: 1 }
  return { shape: swatch === 'beside' ? 'ring' : 'dot', from: 0.5, to: 0.5 }
}

/** The shape of a value; null where it does not belong on this axis. */
function placeValue(axis: PositionAxis, value: StatedValue, isBeside: boolean): TrackShape | null {
  if (axis.kind === 'numbers') {
    if (value.kind !== 'number') return null
    const at = numberScale(axis)(value.value)
    return { shape: 'dot', from: at, to: at }
  }
  if (value.kind !== 'days') return null
  const { startOf, middleOf, endOf } = placeDays(axis.days)
  if (value.from !== value.to) return { shape: 'band', from: startOf(value.from), to: endOf(value.to) }
  const at = middleOf(value.from)
  return { shape: isBeside ? 'ring' : 'dot', from: at, to: at }
}

/** Numbers that are written along an axis: its ends. */
export function numberTicks(axis: Extract<PositionAxis, { readonly kind: 'numbers' }>) {
  const scale = numberScale(axis)
  const ends = axis.first === axis.last ? [axis.first] : [axis.first, axis.last]
  return ends.map((value) => ({ share: scale(value), value }))
}

function numberScale({ first, last }: Extract<PositionAxis, { readonly kind: 'numbers' }>) {
  return scaleLinear([first, last], [padShare, 1 - padShare])
}
